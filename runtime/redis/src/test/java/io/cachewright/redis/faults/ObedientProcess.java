package io.cachewright.redis.faults;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.RedisStoreBuilder;
import io.cachewright.runtime.Cache;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A process with a node on it that does what it is told, line by line. */
public final class ObedientProcess {
    static final String CACHE = "quiet";
    static final int KEY = 1;

    private final Cache<Integer, Integer> cache;
    private final Source source;
    private final BufferedReader told;

    private ObedientProcess(Cache<Integer, Integer> cache, Source source, BufferedReader told) {
        this.cache = cache;
        this.source = source;
        this.told = told;
    }

    /**
     * Runs it until it is told no more.
     *
     * @param arguments number, kind, URI of the server, file of the source, whether it is patient
     */
    public static void main(String[] arguments) throws Exception {
        int number = Integer.parseInt(arguments[0]);
        Kind kind = Kind.valueOf(arguments[1]);
        RedisStoreBuilder builder = RedisStore.builder("trial").uri(arguments[2]);
        boolean patient = Boolean.parseBoolean(arguments[4]);
        try (Node node =
                patient ? Node.patient(number, kind, builder, Node.SCHEMA) : Node.open(number, kind, builder)) {
            new ObedientProcess(
                            node.caches().open(Node.spec(CACHE)),
                            Source.in(Path.of(arguments[3])),
                            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
                    .obey();
        }
    }

    private void obey() throws IOException, InterruptedException {
        System.out.println("ready");
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            String[] words = line.split(" ");
            int number = words.length > 1 ? Integer.parseInt(words[1]) : 0;
            switch (words[0]) {
                case "load" -> System.out.println(cache.load(KEY, () -> number));
                case "hold" -> System.out.println(cache.load(KEY, ObedientProcess::never));
                case "stampede" -> System.out.println(stampede(number));
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static int never() throws InterruptedException {
        System.out.println("loading");
        new CountDownLatch(1).await();
        return 0;
    }

    /** So many threads that all want the same at once; returns what they got, each value once. */
    private Set<Integer> stampede(int size) throws IOException, InterruptedException {
        Set<Integer> values = new ConcurrentSkipListSet<>();
        CountDownLatch gate = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Thread thread = new Thread(() -> {
                try {
                    gate.await();
                    values.add(cache.load(KEY, this::count));
                } catch (InterruptedException unexpected) {
                    throw new AssertionError(unexpected);
                }
            });
            thread.start();
            threads.add(thread);
        }
        System.out.println("waiting");
        told.readLine();
        gate.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return values;
    }

    private int count() {
        LockSupport.parkNanos(200_000_000);
        return (int) source.change(0);
    }
}
