package intersection_bounds;

import java.util.List;

public class Check {
    public static void main(String[] args) {
        CachedMerger<Long> merger = new CachedMerger<>();
        String longest = merger.longest("ab", "c");
        check(longest.equals("ab") && merger.longest("ab", "c").equals("ab") && merger.loads == 1);
        long greatest = merger.greatest(List.of(1L, 5L));
        check(greatest == 5 && merger.greatest(List.of(1L, 5L)) == 5 && merger.loads == 2);
        String[] sorted = merger.<String, RuntimeException>sorted(new String[] {"a"});
        check(sorted.length == 1 && merger.<String, RuntimeException>sorted(new String[] {"a"}).length == 1);
        check(merger.loads == 3);
        check(merger.longestCache().peek("ab", "c").length() == 2);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
