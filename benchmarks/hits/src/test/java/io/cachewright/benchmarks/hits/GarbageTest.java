package io.cachewright.benchmarks.hits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What a hit allocates, as the benchmarks measure it: with a ttl, statistics and versions. In this process, since what
 * makes no object needs no compiler to prove it; times are not looked at.
 */
class GarbageTest {
    /** JMH's own threads allocate as well; but no object is smaller than two of this. */
    private static final double OTHERS = 8;

    @Test
    void a_hit_makes_no_garbage() throws Exception {
        Map<String, Double> tooMuch = new TreeMap<>();
        garbage(rows(), "cachewright").forEach((row, bytes) -> {
            if (bytes > OTHERS) {
                tooMuch.put(row, bytes);
            }
        });
        assertEquals(Map.of(), tooMuch, "bytes for a hit");
    }

    @Test
    void the_key_that_caffeine_by_hand_wants_would_be_seen() throws Exception {
        double bytes = garbage("HitRows.triple$", "caffeine").get("triple");
        assertTrue(bytes > 2 * OTHERS, () -> bytes + " bytes for a hit");
    }

    /** By row, what a call allocates. */
    private static Map<String, Double> garbage(String rows, String rival) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(rows)
                .param("rival", rival)
                .forks(0)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(50))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(50))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Map<String, Double> garbage = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            String benchmark = result.getParams().getBenchmark();
            garbage.put(
                    benchmark.substring(benchmark.lastIndexOf('.') + 1),
                    Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                            .getScore());
        }
        return garbage;
    }

    /** All benchmarks of hits: all but that of misses. */
    private static String rows() {
        return Arrays.stream(HitRows.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> method.getName())
                .filter(name -> !name.equals("miss"))
                .collect(Collectors.joining("|", "HitRows[.](", ")$"));
    }
}
