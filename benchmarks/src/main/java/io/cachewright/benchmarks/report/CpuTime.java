package io.cachewright.benchmarks.report;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of all Java threads for each call, in ns: of those that call, and of those that tidy up behind a cache,
 * but not of the compiler and the garbage collector. While other programs want the processors too, this says more than the
 * clock on the wall.
 */
public final class CpuTime implements InternalProfiler {
    static final String NAME = "cpu.time";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private Map<Long, Long> before = Map.of();

    @Override
    public String getDescription() {
        return "Processor time for each call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double sum = 0;
        for (Map.Entry<Long, Long> thread : spent().entrySet()) {
            sum += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        long calls = Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult(NAME, sum / calls, "ns/op", AggregationPolicy.AVG));
    }

    /** By thread; one that has ended is not there, and what it did is lost. */
    private Map<Long, Long> spent() {
        long[] ids = threads.getAllThreadIds();
        long[] times = threads.getThreadCpuTime(ids);
        Map<Long, Long> spent = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            if (times[i] > 0) {
                spent.put(ids[i], times[i]);
            }
        }
        return spent;
    }
}
