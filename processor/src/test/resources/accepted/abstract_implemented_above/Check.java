package abstract_implemented_above;

public class Check {
    public static void main(String[] args) {
        CachedBag<String> bag = new CachedBag<>();
        check(bag.count("a") == bag.count("a") && bag.loads == 1);
        check(bag.sorted() == bag.sorted() && bag.loads == 2);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
