package names_that_are_keywords_elsewhere;

public class Check {
    public static void main(String[] args) {
        Cachedmodule module = new Cachedmodule();
        check(module.record("a").equals("a1") && module.record("a").equals("a1"));
        check(module.var("a", 1).equals("a2") && module.var("a", 1).equals("a2"));
        check(module.yield("a", "b").equals("a3") && module.yield("a", "b").equals("a3"));
        check(module.open(1, 2, 3).equals("open4") && module.open(1, 2, 3).equals("open4"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
