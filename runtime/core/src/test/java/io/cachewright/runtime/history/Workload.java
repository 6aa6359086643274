package io.cachewright.runtime.history;

import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Changes;
import io.cachewright.runtime.Entry;
import io.cachewright.runtime.Gauges;
import io.cachewright.runtime.Under;
import io.cachewright.runtime.history.History.Invalidation;
import io.cachewright.runtime.history.History.Load;
import io.cachewright.runtime.history.History.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Many threads call, load, put and invalidate a few hot keys of one cache; what they saw is recorded and checked. Everything
 * random comes from the seed, but the threads' interleaving doesn't.
 */
public final class Workload implements Callable<List<String>> {
    private static final int KEYS = 7;
    private static final long TTL = 5_000;
    private static final int MOST_SECONDS_TO_REST = 10;

    /** What a load throws now and then; reaches its callers as it is. */
    private static final class SourceFailure extends Exception {
        final int key;

        SourceFailure(int key) {
            super(null, null, false, false);
            this.key = key;
        }
    }

    private final long seed;
    private final int threads;
    private final Duration length;
    private final ThreadFactory factory;
    private final History history = new History();
    private final AtomicLongArray source = new AtomicLongArray(KEYS);
    private final AtomicLong ticks = new AtomicLong();
    private final ExecutorService behind = Executors.newFixedThreadPool(2);
    private final Caches caches;
    private final Cache<Integer, Integer> cache;

    /** One run; the cache is one entry too small, expires and refreshes, so that all of that goes on as well. */
    public Workload(long seed, int threads, Duration length, ThreadFactory factory) {
        this.seed = seed;
        this.threads = threads;
        this.length = length;
        this.factory = factory;
        this.caches = Caches.builder().clock(ticks::get).executor(behind).build();
        CacheSpec<Integer, Integer> spec =
                CacheSpec.<Integer, Integer>named("history").ttl(Duration.ofNanos(TTL));
        this.cache = caches.open(
                seed % 3 == 0
                        ? spec.refreshAfter(Duration.ofNanos(1_000))
                        : seed % 3 == 1 ? spec.maxSize(KEYS - 1) : spec);
    }

    @Override
    public List<String> call() throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Random random = new Random(seed * 31 + i);
            Thread thread = factory.newThread(() -> act(random, end));
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        List<String> broken = new ArrayList<>(new HistoryCheck(history, TTL).broken());
        quiescence(broken);
        atRest(broken);
        caches.close();
        return broken;
    }

    private void act(Random random, long end) {
        History.Part part = history.part();
        while (System.nanoTime() < end) {
            int key = random.nextInt(KEYS);
            int what = random.nextInt(100);
            if (what < 75) {
                ask(part, random, key);
            } else if (what < 80) {
                put(part, random, key);
            } else if (what < 88) {
                source.incrementAndGet(key);
                invalidate(part, Scope.KEY, key, () -> cache.invalidate(key));
            } else if (what < 92) {
                int tag = History.tagOf(key);
                change(each -> History.tagOf(each) == tag);
                invalidate(part, Scope.TAG, tag, () -> caches.invalidateTags("t" + tag));
            } else if (what < 96) {
                int group = History.groupOf(key);
                change(each -> History.groupOf(each) == group);
                invalidate(part, Scope.GROUP, group, () -> cache.invalidateGroup("g", group));
            } else if (what < 99) {
                change(each -> true);
                invalidate(part, Scope.ALL, 0, cache::invalidateAll);
            } else {
                ticks.addAndGet(random.nextInt(4_000));
            }
        }
    }

    private void change(java.util.function.IntPredicate which) {
        for (int key = 0; key < KEYS; key++) {
            if (which.test(key)) {
                source.incrementAndGet(key);
            }
        }
    }

    private static void invalidate(History.Part part, Scope scope, int which, Runnable action) {
        long begin = System.nanoTime();
        action.run();
        part.invalidations.add(new Invalidation(scope, which, begin, System.nanoTime()));
    }

    private void ask(History.Part part, Random random, int key) {
        long tickBefore = ticks.get();
        long begin = System.nanoTime();
        try {
            Entry<Integer> hit = cache.find(key);
            int value =
                    hit != null ? hit.value() : cache.load(key, under(key), () -> load(random.nextLong(), key, begin));
            part.calls.add(new History.Call(key, begin, System.nanoTime(), value, tickBefore, ticks.get()));
        } catch (Throwable thrown) {
            if (!(thrown instanceof SourceFailure failure) || failure.key != key) {
                part.surprises.add("S7: a call of key " + key + " threw " + thrown);
            }
        }
    }

    /** A method that changes the source and whose result is put; others may change it before it is. */
    private void put(History.Part part, Random random, int key) {
        long tickBefore = ticks.get();
        long begin = System.nanoTime();
        Changes changes = caches.changes(cache);
        long start = System.nanoTime();
        pause(random);
        long version = source.incrementAndGet(key);
        pause(random);
        int number = history.nextLoad();
        long putAt = System.nanoTime();
        changes.put(cache, key, under(key), number).apply();
        long end = System.nanoTime();
        part.loads.add(new Load(number, key, begin, start, end, version, false, true));
        part.puts.add(new Invalidation(Scope.KEY, key, putAt, end));
        part.calls.add(new History.Call(key, begin, end, number, tickBefore, ticks.get()));
    }

    private static Under under(int key) {
        return Under.tags("t" + History.tagOf(key)).andGroup("g", History.groupOf(key));
    }

    /** May run on a thread in the background, so it writes into a part of its own. */
    private int load(long chance, int key, long asked) throws SourceFailure {
        long start = System.nanoTime();
        int number = history.nextLoad();
        long version = source.get(key);
        Random random = new Random(chance);
        pause(random);
        boolean fails = random.nextInt(20) == 0;
        history.part().loads.add(new Load(number, key, asked, start, System.nanoTime(), version, fails, false));
        if (fails) {
            throw new SourceFailure(key);
        }
        return number;
    }

    private static void pause(Random random) {
        switch (random.nextInt(4)) {
            case 0 -> Thread.yield();
            case 1 -> LockSupport.parkNanos(random.nextInt(200_000));
            case 2 -> {
                for (int spins = random.nextInt(2_000); spins > 0; spins--) {
                    Thread.onSpinWait();
                }
            }
            default -> {}
        }
    }

    /** S5: nobody would wait for a load any more. */
    private void atRest(List<String> broken) throws InterruptedException {
        // Reloads behind may still be under way.
        behind.shutdown();
        if (!behind.awaitTermination(MOST_SECONDS_TO_REST, TimeUnit.SECONDS)) {
            broken.add("S5: reloads behind have not ended in " + MOST_SECONDS_TO_REST + " seconds");
        }
        if (Gauges.flights(cache) > 0) {
            broken.add("S5: " + Gauges.flights(cache) + " loads are still in the air when all callers have gone");
        }
    }

    /** S9: what is cached now equals the source, or nothing is. */
    private void quiescence(List<String> broken) {
        for (int key = 0; key < KEYS; key++) {
            Integer value = cache.peek(key);
            int at = key;
            history.loads().stream()
                    .filter(load -> value != null && load.number() == value)
                    .filter(load -> load.sourceAtStart() != source.get(at))
                    .forEach(load -> broken.add("S9: key " + at + " is left with " + load));
        }
    }
}
