package io.cachewright.benchmarks.policy;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** A call to a full store: what is not there is added, and something goes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-Xms768m", "-Xmx768m", "-Xmn256m", "-XX:+AlwaysPreTouch"})
@State(Scope.Benchmark)
public class MissCost {
    private static final int LENGTH = 1 << 20;

    /** Whose. */
    public enum Whose {
        OURS,
        CAFFEINE
    }

    /** Whose store. */
    @Param
    public Whose whose = Whose.OURS;

    /** For how many entries. */
    @Param({"1000", "10000", "100000"})
    public int room;

    /** Zipf 0.99 over so many times as many keys; 0 asks for none twice. */
    @Param({"0", "8"})
    public int keys;

    private Kept kept = key -> false;
    private Integer[] calls = {};
    private int next;

    /** Fills it. */
    @Setup
    public void fill() {
        kept = whose == Whose.OURS ? Kept.ours(room) : Kept.caffeine(room);
        int[] drawn = keys == 0 ? Calls.loop(LENGTH, LENGTH) : Calls.zipf(keys * room, 0.99, LENGTH);
        calls = new Integer[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            calls[i] = drawn[i];
            kept.has(calls[i]);
        }
    }

    /** One call. */
    @Benchmark
    public boolean call() {
        return kept.has(calls[next++ & (LENGTH - 1)]);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(MissCost.class.getName()).build()).run();
    }
}
