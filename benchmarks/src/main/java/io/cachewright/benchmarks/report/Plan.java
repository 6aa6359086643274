package io.cachewright.benchmarks.report;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How much of everything is run, as system properties tell: {@code rows} are patterns for titles and {@code rivals} names, separated
 * by semicolons; {@code quick} is one short round; {@code rounds} says how many otherwise.
 */
record Plan(List<String> rows, List<String> rivals, boolean quick, int rounds) {
    private static final List<String> RIVALS = List.of(
            "direct",
            "cachewright",
            "caffeine",
            "cache2k",
            "caffeine get",
            "guava",
            "memoized",
            "spring",
            "micronaut",
            "jetcache");

    /** So far behind that noise changes nothing, so slow to start that each round of them costs. */
    private static final Set<String> ONCE = Set.of("spring", "micronaut", "jetcache");

    static Plan asTold() {
        boolean quick = Boolean.getBoolean("quick");
        return new Plan(parts("rows"), parts("rivals"), quick, quick ? 1 : Integer.getInteger("rounds", 3));
    }

    private static List<String> parts(String property) {
        return Stream.of(System.getProperty(property, "").split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean runs(String row) {
        return rows.isEmpty() || rows.stream().anyMatch(row::matches);
    }

    /** Those that take part in this round, each round another first. */
    List<String> rivals(int round) {
        List<String> taking = RIVALS.stream()
                .filter(rival -> rivals.isEmpty() || rivals.contains(rival))
                .filter(rival -> round == 0 || !ONCE.contains(rival))
                .toList();
        int first = taking.isEmpty() ? 0 : round % taking.size();
        return Stream.concat(taking.stream().skip(first), taking.stream().limit(first))
                .toList();
    }

    int iterations() {
        return quick ? 2 : 4;
    }

    TimeValue warmup() {
        return TimeValue.milliseconds(quick ? 300 : 500);
    }

    TimeValue measurement() {
        return TimeValue.milliseconds(quick ? 150 : 250);
    }

    /** Of one fork, with the start of its JVM, in seconds. */
    double forkTime() {
        return iterations() * (seconds(warmup()) + seconds(measurement())) + 1.5;
    }

    private static double seconds(TimeValue time) {
        return time.convertTo(TimeUnit.MILLISECONDS) / 1_000.0;
    }
}
