package overriding_generic;

import java.util.Collection;

public class Check {
    public static void main(String[] args) {
        CachedNames names = new CachedNames();
        check(names.find(1, "a").equals(names.find(1, "b")) && names.loads == 1);
        Base<Integer, String> base = names;
        Collection<? extends String> found = base.find(1, "c");
        check(found.contains("a") && names.loads == 1);
        check(names.findCache().stats().maxSize() == 7);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
