package overriding_in_package;

import java.util.List;

public class Check {
    public static void main(String[] arguments) {
        CachedReversed<String> reversed = new CachedReversed<>();
        if (!reversed.wrap("a", List.of(1, 2)).equals(List.of(2, 1))
                || !reversed.wrap("a", List.of(1, 2)).equals(List.of(2, 1))
                || reversed.wrapCache().stats().hits() != 1) {
            throw new AssertionError();
        }
        if (!new CachedLists<String>().wrap("a", List.of(1, 2)).equals(List.of(1, 2))) {
            throw new AssertionError();
        }
    }
}
