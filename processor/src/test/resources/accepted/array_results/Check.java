package array_results;

import io.cachewright.runtime.Caches;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

public class Check {
    public static void main(String[] args) {
        CachedTables tables = new CachedTables();
        int[] loaded = tables.row(3);
        loaded[0] = 99;
        int[] hit = tables.row(3);
        check(hit[0] == 3 && hit != tables.row(3) && tables.loads == 1);
        hit[0] = 99;
        tables.rowCache().peek(3)[0] = 99;
        check(tables.row(3)[0] == 3);
        int[] put = {1};
        tables.rowCache().put(4, put);
        put[0] = 99;
        check(tables.row(4)[0] == 1 && tables.loads == 1);

        tables.table()[0][0] = "changed";
        check(tables.table()[0][0].equals("a") && tables.loads == 2);
        String[] same = tables.same(new String[] {"x"});
        check(same[0].equals("x") && tables.same(new String[] {"x"}) != same && tables.loads == 3);
        check(tables.none("a") == null && tables.none("a") == null && tables.loads == 4);
        check(tables.noneCache().peek("a") == null && tables.noneCache().contains("a"));
        tables.rowCache().getAll(List.of(3)).get(3)[0] = 99;
        check(tables.row(3)[0] == 3);

        keysAreNobodyElses(tables);
        loadedBehindIsWhatWasAskedFor();
    }

    private static void keysAreNobodyElses(CachedTables tables) {
        String loaded = tables.sorted(3, 1);
        String renewed = tables.sortedCache().refresh(3, 1);
        check(!renewed.equals(loaded) && tables.sorted(3, 1).equals(renewed));
        int[] numbers = {5, 6};
        CachedTables.SortedKey key = new CachedTables.SortedKey(numbers);
        numbers[0] = 7;
        String value = tables.sortedCache().getAll(List.of(key)).get(key);
        check(value.startsWith("5") && tables.sorted(5, 6).equals(value));
    }

    private static void loadedBehindIsWhatWasAskedFor() {
        long[] now = {0};
        List<Runnable> behind = new ArrayList<>();
        CachedTables tables = new CachedTables(
                Caches.builder().clock(() -> now[0]).executor(behind::add).build());
        int[] buffer = {1};
        check(tables.first(buffer) == 1);
        now[0] = TimeUnit.MINUTES.toNanos(2);
        check(tables.first(buffer) == 1);
        buffer[0] = 2;
        List.copyOf(behind).forEach(Runnable::run);
        check(tables.first(1) == 1 && tables.firstCache().stats().refreshes() == 1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
