package raw_superclass;

import java.util.List;

public class Check {
    @SuppressWarnings("unchecked")
    public static void main(String[] args) {
        CachedPlain plain = new CachedPlain();
        Number first = plain.first(List.of(1));
        check(first.equals(1) && plain.first(List.of(1)).equals(1) && plain.loads == 1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
