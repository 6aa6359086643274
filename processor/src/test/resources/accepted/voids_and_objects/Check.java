package voids_and_objects;

import java.util.Optional;

public class Check {
    public static void main(String[] args) {
        CachedOdd odd = new CachedOdd();
        check(odd.nothing(null) == null && odd.nothing(null) == null && odd.loads == 1);
        check(odd.something(Optional.of(1), String.class) == odd.something(Optional.of(1), String.class));
        check(odd.type(null) == null && odd.type(null) == null && odd.loads == 3);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
