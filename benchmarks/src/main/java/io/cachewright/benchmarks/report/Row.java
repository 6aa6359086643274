package io.cachewright.benchmarks.report;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * What all rivals do in turns.
 *
 * @param method the benchmark, as a pattern
 * @param settings its parameters besides the rival
 * @param without who can't
 */
record Row(
        Table table,
        String title,
        String method,
        int threads,
        Consumer<ChainedOptionsBuilder> settings,
        Set<String> without) {
    private static final Set<String> NO_PARAMETERS_ONLY = Set.of("memoized");
    private static final Set<String> NO_RECURSION = Set.of("caffeine get", "jetcache", "memoized");

    static final List<Row> ALL = new Rows().list();

    static Row hits(String title, String method, int threads, boolean ttl, int keys) {
        return new Row(
                Table.HITS,
                title,
                "hits.HitRows." + method + "$",
                threads,
                run -> run.param("ttl", "" + ttl).param("keys", "" + keys).param("room", "" + (keys + keys / 4)),
                method.equals("none") ? Set.of() : NO_PARAMETERS_ONLY);
    }

    static Row misses(String title, String method, int threads, int keys, double skew) {
        return new Row(
                Table.MISSES,
                title,
                "hits.HitRows." + method + "$",
                threads,
                run -> run.param("ttl", "true")
                        .param("keys", "" + keys)
                        .param("skew", "" + skew)
                        .param("room", "10000"),
                NO_PARAMETERS_ONLY);
    }

    static Row recursion() {
        return new Row(Table.RECURSION, "cold fib(90)", "hits.RecursionRows.cold$", 1, run -> {}, NO_RECURSION);
    }
}
