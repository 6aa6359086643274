package interface_siblings_through_generics;

public class Check {
    static int loads;

    static final class Plain implements Finder {
        @Override
        public int find(String text) {
            return ++loads;
        }

        @Override
        public Integer count(String text) {
            return ++loads;
        }

        @Override
        public int length(String text) {
            return ++loads;
        }
    }

    public static void main(String[] args) {
        CachedFinder finder = new CachedFinder(new Plain());
        check(finder.find("a") != finder.find("a"));
        check(finder.length("a") == finder.length("a") && loads == 3);
        check(finder.count("a").equals(finder.count("a")) && loads == 4);
        check(finder.countCache().refresh("a") == 5 && finder.count("a") == 5);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
