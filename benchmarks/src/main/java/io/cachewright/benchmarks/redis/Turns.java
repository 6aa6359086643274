package io.cachewright.benchmarks.redis;

import com.sun.management.OperatingSystemMXBean;
import io.cachewright.redis.testing.RedisServer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Calls of several kinds by the same callers, in turns of a third of a second, so that whatever else the machine does falls
 * on all alike. For each: calls in a millisecond, their ratio to the first kind of the same round (medians), and the
 * microseconds of CPU that a call costs the client and the server, which a busy machine hardly changes.
 */
final class Turns {
    private static final int ROUNDS = 14;
    private static final int WARMUP = 4;
    private static final int TURN_MILLIS = 300;
    private static final int LAST_SECONDS = 10;

    private final RedisServer server;
    private final Map<String, Callable<?>> calls = new LinkedHashMap<>();
    private final Map<String, List<double[]>> results = new LinkedHashMap<>();
    private final LongAdder count = new LongAdder();
    private volatile Callable<?> now;
    private volatile boolean over;

    Turns(RedisServer server) {
        this.server = server;
    }

    Turns add(String name, Callable<?> call) {
        calls.put(name, call);
        return this;
    }

    /** Runs them all, prints, and ends the threads. */
    void run(int callers, ExecutorService threads, String kind) throws Exception {
        now = calls.values().iterator().next();
        List<Future<?>> callings = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            callings.add(threads.submit(this::callOnAndOn));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Callable<?>> call : calls.entrySet()) {
                double[] result = turn(call.getValue());
                if (round >= WARMUP) {
                    results.computeIfAbsent(call.getKey(), name -> new ArrayList<>())
                            .add(result);
                }
            }
        }
        over = true;
        threads.shutdown();
        for (Future<?> calling : callings) {
            // Throws what a call threw: a caller that gave up would make the rest look better.
            calling.get(LAST_SECONDS, TimeUnit.SECONDS);
        }
        print(callers + " callers on " + kind + ", " + server);
    }

    private Void callOnAndOn() throws Exception {
        while (!over) {
            now.call();
            count.increment();
        }
        return null;
    }

    private double[] turn(Callable<?> call) throws InterruptedException {
        now = call;
        // Those of the turn before run out.
        Thread.sleep(20);
        double serverBegin = serverSeconds();
        long clientBegin = clientNanos();
        long countBegin = count.sum();
        long begin = System.nanoTime();
        Thread.sleep(TURN_MILLIS);
        double made = Math.max(1, count.sum() - countBegin);
        double millis = (System.nanoTime() - begin) / 1e6;
        double client = (clientNanos() - clientBegin) / 1e3;
        double serving = (serverSeconds() - serverBegin) * 1e6;
        return new double[] {made / millis, client / made, serving / made};
    }

    private void print(String title) {
        System.out.println(title);
        System.out.printf("%-28s %8s %8s %10s %10s%n", "", "calls/ms", "ratio", "client us", "server us");
        List<double[]> base = results.values().iterator().next();
        results.forEach((name, rounds) -> {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < rounds.size(); i++) {
                ratios.add(rounds.get(i)[0] / base.get(i)[0]);
            }
            System.out.printf(
                    "%-28s %8.1f %8.2f %10.1f %10.1f%n",
                    name,
                    median(column(rounds, 0)),
                    median(ratios),
                    median(column(rounds, 1)),
                    median(column(rounds, 2)));
        });
    }

    private static List<Double> column(List<double[]> rounds, int index) {
        return rounds.stream().map(round -> round[index]).toList();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private double serverSeconds() {
        return Double.parseDouble(server.info("used_cpu_user")) + Double.parseDouble(server.info("used_cpu_sys"));
    }

    private static long clientNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
