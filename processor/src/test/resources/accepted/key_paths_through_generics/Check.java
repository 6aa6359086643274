package key_paths_through_generics;

import java.util.List;
import java.util.Map;
import key_paths_through_generics.Lookup.HasId;
import key_paths_through_generics.Lookup.HasName;
import key_paths_through_generics.Lookup.Node;
import key_paths_through_generics.Lookup.Pair;

public class Check {
    record Named(String id, String getName) implements HasId<String>, HasName {}

    public static void main(String[] args) {
        CachedLookup<String> lookup = new CachedLookup<>();
        check(lookup.throughArgument(new Pair<>("abc", 1)) == 1 && lookup.throughArgument(new Pair<>("xyz", 2)) == 1);
        check(lookup.throughArgument(new Pair<>(null, 1)) == 2 && lookup.throughArgument(new Pair<>(null, 1)) == 3);

        Node last = new Node(1L, null, List.of("x"));
        check(lookup.throughWildcard(new Pair<>("a", last)) == 4);
        check(lookup.throughWildcard(new Pair<>("a", new Node(1L, last, null))) == 4);
        check(lookup.throughWildcard(new Pair<>("b", last)) == 5);
        check(lookup.throughWildcard(new Pair<>("b", last, List.of(last))) == 6);

        check(lookup.throughBounds(new Named("i", "n")) == 7 && lookup.throughBounds(new Named("i", "n")) == 7);
        check(lookup.throughBounds(new Named("i", "o")) == 8);
        check(lookup.throughBoundsCache().peek("i", "o") == 8);

        Node deep = new Node(3L, new Node(2L, last, null), null);
        check(lookup.nested(deep) == 9 && lookup.nested(new Node(5L, new Node(6L, last, null), null)) == 9);
        check(lookup.nested(last) == 10 && lookup.nested(last) == 11);

        check(lookup.throughVariables(Map.entry("k", new Pair<>("p", 1))) == 12);
        check(lookup.throughVariables(Map.entry("k", new Pair<>("q", 1))) == 12);
        check(lookup.throughVariables(Map.entry("k", new Pair<>("q", 2))) == 13);

        check(lookup.throughLambda(() -> List.of(1)) == 14 && lookup.throughLambda(() -> List.of(1)) == 14);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
