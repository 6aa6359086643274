package io.cachewright.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all rows: in each round the rivals of a row one right after the other, each in a JVM of its own, so that whatever
 * else the machine does meanwhile falls on all alike. {@link Plan} says what can be left out.
 */
public final class Run {
    /** A small heap that is all there, and a compiler that is waited for: how busy the machine is changes less. */
    private static final List<String> JVM =
            List.of("-Xms768m", "-Xmx768m", "-Xmn256m", "-XX:+AlwaysPreTouch", "-Xbatch");

    /** JMH itself does what JDK 24 and later warn of, in each fork anew. */
    private static final String NO_WARNING = "--sun-misc-unsafe-memory-access=allow";

    private final Plan plan = Plan.asTold();
    private final Results results = Results.asTold();
    private final int jdk = Runtime.version().feature();

    private Run() {}

    public static void main(String[] arguments) {
        new Run().run();
    }

    private void run() {
        List<Row> rows = Row.ALL.stream().filter(row -> plan.runs(row.title())).toList();
        System.out.printf(
                Locale.ROOT,
                "About %.0f minutes for %d rows, then some for programs.%n",
                estimate(rows) / 60,
                rows.size());
        results.begin(jdk);
        for (int round = 0; round < plan.rounds(); round++) {
            for (Row row : rows) {
                for (String rival : taking(row, round)) {
                    measure(row, rival, round);
                }
            }
            for (Program program : Program.all(plan.rivals(round))) {
                if (plan.runs(program.row())) {
                    keep(program.table(), program.row(), program.rival(), round, program.run());
                }
            }
        }
        Sizes.all().forEach((row, size) -> keep(Table.SIZE, row, "cachewright", 0, size));
    }

    private double estimate(List<Row> rows) {
        double seconds = 0;
        for (int round = 0; round < plan.rounds(); round++) {
            for (Row row : rows) {
                seconds += taking(row, round).size() * plan.forkTime();
            }
        }
        return seconds;
    }

    private void keep(Table table, String row, String rival, int round, double value) {
        results.add(new Measure(jdk, table, row, rival, round, value, null, null));
        System.out.printf(Locale.ROOT, "%d  %-50s %-12s %,9.1f %s%n", round, row, rival, value, table.unit);
    }

    private List<String> taking(Row row, int round) {
        return plan.rivals(round).stream()
                .filter(rival -> !row.without().contains(rival))
                .toList();
    }

    private void measure(Row row, String rival, int round) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(row.method())
                .param("rival", rival)
                .threads(row.threads())
                .forks(1)
                .warmupIterations(plan.iterations())
                .warmupTime(plan.warmup())
                .measurementIterations(plan.iterations())
                .measurementTime(plan.measurement())
                .jvmArgs(jvm())
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        row.settings().accept(options);
        try {
            RunResult result = new Runner(options.build()).runSingle();
            double value = result.getPrimaryResult().getScore();
            double cpu = secondary(result, CpuTime.NAME);
            double bytes = secondary(result, "gc.alloc.rate.norm");
            results.add(new Measure(jdk, row.table(), row.title(), rival, round, value, cpu, bytes));
            System.out.printf(
                    Locale.ROOT,
                    "%d  %-50s %-12s %,9.1f ns, cpu %,9.1f %,8.0f B%n",
                    round,
                    row.title(),
                    rival,
                    value,
                    cpu,
                    bytes);
        } catch (RunnerException failed) {
            System.out.printf(
                    Locale.ROOT,
                    "%d  %-52s %-13s failed: %s%n",
                    round,
                    row.title(),
                    rival,
                    String.valueOf(failed.getMessage()));
        }
    }

    private String[] jvm() {
        return Stream.concat(JVM.stream(), jdk < 24 ? Stream.empty() : Stream.of(NO_WARNING))
                .toArray(String[]::new);
    }

    private static double secondary(RunResult result, String name) {
        Result<?> measured = Objects.requireNonNull(result.getSecondaryResults().get(name), name);
        return measured.getScore();
    }
}
