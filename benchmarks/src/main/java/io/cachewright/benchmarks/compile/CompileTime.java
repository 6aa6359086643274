package io.cachewright.benchmarks.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaFileObject;

/**
 * What processors add to javac over annotated classes, and of what parts it consists. All ways take turns in one
 * JVM, so that whatever else the machine does falls on all alike; the medians are printed as a table.
 */
public final class CompileTime {
    private static final int CLASSES = Integer.getInteger("classes", 1_000);
    private static final int WARMUP = 2;

    private final Javac javac = new Javac();
    private final Map<Way, List<Cost>> costs = new LinkedHashMap<>();

    private CompileTime() {}

    /** Measures and prints; {@code -Drounds} says how often, {@code -Dclasses} of how many classes. */
    public static void main(String[] arguments) throws IOException {
        new CompileTime().run(Integer.getInteger("rounds", 5));
    }

    private void run(int rounds) throws IOException {
        ways().forEach(way -> costs.put(way, new ArrayList<>()));
        for (int round = 0; round < WARMUP + rounds; round++) {
            for (Map.Entry<Way, List<Cost>> way : costs.entrySet()) {
                Cost cost = javac.cost(way.getKey());
                if (round >= WARMUP) {
                    way.getValue().add(cost);
                }
            }
        }
        print(rounds);
    }

    private List<Way> ways() throws IOException {
        List<JavaFileObject> sources = Services.sources(CLASSES, Services.Annotations.OURS);
        List<JavaFileObject> rivals = Services.sources(CLASSES, Services.Annotations.MICRONAUT);
        Way ours = new Way("Cachewright", sources, () -> Way.found("io.cachewright."));
        return List.of(
                new Way("javac alone", sources, List::of),
                new Way("a processor that does nothing", sources, () -> List.of(new Idle(false))),
                new Way("... that writes one empty class", sources, () -> List.of(new Idle(true))),
                new Way("no processor, what Cachewright writes as sources", javac.withWritten(ours), List::of),
                ours,
                new Way("Micronaut", rivals, () -> Way.found("io.micronaut.")));
    }

    private void print(int rounds) {
        List<Cost> alone = costs.values().iterator().next();
        double least = Cost.median(alone, Cost::cpuNanos);
        System.out.printf(
                Locale.ROOT,
                "%nJDK %d, %,d classes, medians of %d rounds%n%n"
                        + "| | processor time, ms | added | elapsed, ms | allocated, MB | class files | KB | other files |%n"
                        + "|---|---:|---:|---:|---:|---:|---:|---:|%n",
                Runtime.version().feature(),
                CLASSES,
                rounds);
        costs.forEach((way, its) -> System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %+.0f %% | %,.0f | %,.0f | %,d | %,d | %,d |%n",
                way.name(),
                Cost.median(its, Cost::cpuNanos) / 1e6,
                100 * (Cost.median(its, Cost::cpuNanos) / least - 1),
                Cost.median(its, Cost::nanos) / 1e6,
                Cost.median(its, Cost::allocated) / 1e6,
                its.get(0).classes(),
                its.get(0).classBytes() / 1_000,
                its.get(0).others()));
    }
}
