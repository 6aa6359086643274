package called_while_constructed;

public class Check {
    public static void main(String[] args) {
        CachedChild child = new CachedChild("a");
        check(child.text.equals("child a") && child.loads == 3);
        check(child.describe("a").equals("child a") && child.describe("a").equals("child a") && child.loads == 4);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
