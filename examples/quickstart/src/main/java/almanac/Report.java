package almanac;

import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.CacheStats;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints what calls cost and what caches did, in tables of at most 80 columns. */
final class Report {
    private static final String CALL = "%-41s %11s %11s %13s%n";
    private static final String CACHE = "%-43s %4s %6s %5s %5s %11s%n";

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** A call of a cached method, which may fail as queries do. */
    interface Call {
        @Nullable
        Object run() throws Exception;
    }

    void title(String text) {
        out.printf("%n%s%n", text);
    }

    void callsHeader() {
        out.println();
        out.printf(Locale.ROOT, CALL, "call", "first", "second", "speed-up");
    }

    /** Makes the call twice and prints how long each took, then what it returned. */
    void twice(String name, Call call) throws Exception {
        long start = System.nanoTime();
        Object result = call.run();
        long between = System.nanoTime();
        call.run();
        long end = System.nanoTime();
        long first = between - start;
        long second = Math.max(1, end - between);
        out.printf(
                Locale.ROOT, CALL, name, time(first), time(second), String.format(Locale.ROOT, "%,dx", first / second));
        line(inWords(result));
    }

    private static String inWords(@Nullable Object result) {
        return result instanceof List<?> list ? list.size() + " results, the first is " + list.get(0) : "" + result;
    }

    void line(String text) {
        out.println("  " + text);
    }

    void fact(String what, Object value) {
        out.printf(Locale.ROOT, "%-65s %14s%n", what, value);
    }

    void statistics(CacheHandle<?, ?>... caches) {
        out.printf(Locale.ROOT, CACHE, "cache", "hits", "misses", "loads", "ratio", "mean load");
        for (CacheHandle<?, ?> cache : caches) {
            CacheStats stats = cache.stats();
            String ratio = Math.round(100 * stats.hitRatio()) + "%";
            String load = time(stats.meanLoadTime().toNanos());
            out.printf(Locale.ROOT, CACHE, cache.name(), stats.hits(), stats.misses(), stats.loads(), ratio, load);
        }
    }

    /** {@code 812.3 ms}, or {@code 4.2 us} below a millisecond. */
    static String time(long nanos) {
        return nanos < 1_000_000
                ? String.format(Locale.ROOT, "%.1f us", nanos / 1e3)
                : String.format(Locale.ROOT, "%,.1f ms", nanos / 1e6);
    }
}
