package io.cachewright.benchmarks.redis;

import io.cachewright.redis.testing.RedisServer;
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
    private final Results results = new Results();
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
                Meter.Cost cost = turn(call.getValue());
                if (round >= WARMUP) {
                    results.add(call.getKey(), cost);
                }
            }
        }
        over = true;
        threads.shutdown();
        for (Future<?> calling : callings) {
            // Throws what a call threw: a caller that gave up would make the rest look better.
            calling.get(LAST_SECONDS, TimeUnit.SECONDS);
        }
        System.out.println(callers + " callers on " + kind + ", " + server);
        results.print("calls");
    }

    private Void callOnAndOn() throws Exception {
        while (!over) {
            now.call();
            count.increment();
        }
        return null;
    }

    private Meter.Cost turn(Callable<?> call) throws InterruptedException {
        now = call;
        // Those of the turn before run out.
        Thread.sleep(20);
        Meter meter = new Meter(server);
        long before = count.sum();
        Thread.sleep(TURN_MILLIS);
        double made = count.sum() - before;
        return meter.costOf(Math.max(1, made));
    }
}
