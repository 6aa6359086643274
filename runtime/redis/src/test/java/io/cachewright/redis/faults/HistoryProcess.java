package io.cachewright.redis.faults;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.RedisStoreBuilder;
import io.cachewright.redis.Until;
import io.cachewright.runtime.Gauges;
import io.cachewright.runtime.history.History;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One of several processes of a history: a node, and callers on it until told to stop. Times are {@link System#nanoTime},
 * which on Linux is the machine's monotonic clock, so those of several processes can be compared.
 */
public final class HistoryProcess {
    /** Loads of processes have numbers of their own. */
    private static final int NUMBERS = 10_000_000;

    private static final int CALLERS = 3;

    private HistoryProcess() {}

    /**
     * Runs it. Says "calling" once it calls; stops with the first line that it is told, and says "stopped"; with the second
     * looks at what is left, writes everything down and ends.
     *
     * @param arguments number, kind, URI of the server, file of the source, file for the events, seed,
     *     whether there will be trouble, shape of values
     */
    public static void main(String[] arguments) throws Exception {
        int number = Integer.parseInt(arguments[0]);
        Source source = Source.in(Path.of(arguments[3]));
        Path events = Path.of(arguments[4]);
        long seed = Long.parseLong(arguments[5]);
        History history = new History();
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Kind kind = Kind.valueOf(arguments[1]);
        RedisStoreBuilder builder = RedisStore.builder("history").uri(arguments[2]);
        boolean inTrouble = Boolean.parseBoolean(arguments[6]);
        try (Node node = inTrouble
                ? Node.open(number, kind, builder, arguments[7])
                : Node.patient(number, kind, builder, arguments[7])) {
            AtomicBoolean over = new AtomicBoolean();
            List<Thread> threads = call(node, source, history, seed, over);
            System.out.println("calling");
            told.readLine();
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.println("stopped");
            told.readLine();
            Until.holds("no load is in the air", () -> Gauges.flights(node.cache()) == 0);
            HistoryFile.write(events, history, Quiescence.left(node));
        }
    }

    private static List<Thread> call(Node node, Source source, History history, long seed, AtomicBoolean over) {
        AtomicInteger numbers = new AtomicInteger(node.number() * NUMBERS);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Caller caller = new Caller(node, source, history, numbers::incrementAndGet, seed * 31 + i);
            Thread thread = new Thread(() -> {
                while (!over.get()) {
                    caller.act();
                    LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
                }
            });
            thread.start();
            threads.add(thread);
        }
        return threads;
    }
}
