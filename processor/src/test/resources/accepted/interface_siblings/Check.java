package interface_siblings;

import java.io.FileNotFoundException;

public class Check {
    static class Real implements Three {
        int loads;

        @Override
        public String find(String id) {
            return id + ++loads;
        }

        @Override
        public String load(String name) {
            return name + ++loads;
        }

        @Override
        public String both(int number) {
            return "" + number + ++loads;
        }
    }

    public static void main(String[] args) throws FileNotFoundException {
        CachedThree three = new CachedThree(new Real());
        check(three.find("a").equals("a1") && three.find("a").equals("a1"));
        String loaded = three.load("b");
        check(loaded.equals("b2") && three.load("b").equals("b2"));
        check(three.both(7).equals("73") && three.both(7).equals("73"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
