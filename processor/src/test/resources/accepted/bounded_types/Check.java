package bounded_types;

import bounded_types.Sorter.Leaf;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

public class Check {
    public static void main(String[] args) {
        CachedSorter<String> sorter = new CachedSorter<>();
        for (int round = 0; round < 2; round++) {
            int max = sorter.max(List.of(1, 3, 2));
            check(max == 3 && sorter.max(List.of("a", "b")).equals("b"));
            check(sorter.parse(TimeUnit.class, "DAYS") == TimeUnit.DAYS);
            check(sorter.counts(List.of(TimeUnit.DAYS, TimeUnit.DAYS), TimeUnit.class).get(TimeUnit.DAYS) == 2);
            check(sorter.least(List.of("b", "a"), Map.of("a", 1)).equals("a"));
            Leaf top = new Leaf("top", null);
            check(sorter.root(new Leaf("low", top)).equals(top));
            check(sorter.units(TimeUnit.DAYS)[0] == TimeUnit.DAYS);
            check(sorter.loads == 7);
        }
        check(sorter.leastCache().peek(List.of("b", "a"), Map.of("a", 1)).equals("a"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
