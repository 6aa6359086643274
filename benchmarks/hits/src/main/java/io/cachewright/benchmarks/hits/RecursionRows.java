package io.cachewright.benchmarks.hits;

import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
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

/** The 90th Fibonacci number from an empty cache: 91 misses, 88 hits, a new cache where the rival can have one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
@State(Scope.Benchmark)
public class RecursionRows {
    /** So many that the warm-up is no matter of how busy the machine is. */
    private static final int WARM = 2_000;

    /** Whose turn it is. */
    @Param("cachewright")
    public String rival = "cachewright";

    private LongUnaryOperator fibonacci = n -> n;

    @Setup
    public void open() {
        fibonacci = Rival.named(rival).fibonacci();
        for (int i = 0; i < WARM; i++) {
            fibonacci.applyAsLong(90);
        }
    }

    @Benchmark
    public long cold() {
        return fibonacci.applyAsLong(90);
    }
}
