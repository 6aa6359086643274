package io.cachewright.runtime.history;

import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Calls;
import io.cachewright.runtime.Changes;
import io.cachewright.runtime.Gauges;
import io.cachewright.runtime.MapStore;
import io.cachewright.runtime.Under;
import io.cachewright.runtime.history.History.Invalidation;
import io.cachewright.runtime.history.History.Load;
import io.cachewright.runtime.history.History.Scope;
import java.time.DayOfWeek;
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
import java.util.function.LongSupplier;

/**
 * Many threads call, load, put and invalidate a few hot keys of one cache; what they saw is recorded and checked. Everything
 * random comes from the seed, but the threads' interleaving doesn't.
 */
public final class Workload implements Callable<List<String>> {
    private static final int KEYS = DayOfWeek.values().length;
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
    private final Place place;
    private final LongSupplier clock;
    private final List<Node> nodes = new ArrayList<>();

    /** One process, as far as caches are concerned. */
    private record Node(int number, Caches caches, Cache<Object, Integer> cache) {}

    /** The same on one node whose entries are its own. */
    public Workload(long seed, int threads, Duration length, ThreadFactory factory) {
        this(seed, threads, length, factory, Place.LOCAL);
    }

    /** One run; the cache is one entry too small, expires and refreshes, so that all of that goes on as well. */
    public Workload(long seed, int threads, Duration length, ThreadFactory factory, Place place) {
        this.seed = seed;
        this.threads = threads;
        this.length = length;
        this.factory = factory;
        this.place = place;
        this.clock = place == Place.RELAXED ? System::nanoTime : ticks::get;
        MapStore store = new MapStore(clock);
        for (int number = 0; number < place.nodes(); number++) {
            Caches caches =
                    place.caches(store).clock(clock::getAsLong).executor(behind).build();
            nodes.add(new Node(number, caches, caches.open(spec())));
        }
    }

    private CacheSpec<Object, Integer> spec() {
        CacheSpec<Object, Integer> spec = CacheSpec.<Object, Integer>named("history")
                .ttl(Duration.ofNanos(place.ttl()))
                .shareable((key, to) -> to.add(key.toString()), "1", Integer.class);
        return seed % 3 == 0
                ? spec.refreshAfter(Duration.ofNanos(place.ttl() / 5))
                : seed % 3 == 1 ? spec.maxSize(KEYS - 1) : spec;
    }

    /** A constant every other time, which is found in another way. */
    private Object key(int number) {
        return (seed & 1) == 0 ? number : DayOfWeek.values()[number];
    }

    @Override
    public List<String> call() throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Random random = new Random(seed * 31 + i);
            Node node = nodes.get(i % nodes.size());
            Thread thread = factory.newThread(() -> act(node, random, end));
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        List<String> broken = new ArrayList<>(new HistoryCheck(history, place.ttl(), place.window()).broken());
        if (place == Place.RELAXED) {
            // What others have changed may not be known before that.
            Thread.sleep(Duration.ofNanos(2 * place.window()).toMillis());
        }
        nodes.forEach(node -> quiescence(node, broken));
        atRest(broken);
        nodes.forEach(node -> node.caches().close());
        return broken;
    }

    private void act(Node node, Random random, long end) {
        History.Part part = history.part();
        while (System.nanoTime() < end) {
            int key = random.nextInt(KEYS);
            int what = random.nextInt(100);
            if (what < 75) {
                ask(node, part, random, key);
            } else if (what < 80) {
                put(node, part, random, key);
            } else if (what < 88) {
                source.incrementAndGet(key);
                invalidate(node, part, Scope.KEY, key, () -> node.cache().invalidate(key(key)));
            } else if (what < 92) {
                int tag = History.tagOf(key);
                change(each -> History.tagOf(each) == tag);
                invalidate(node, part, Scope.TAG, tag, () -> node.caches().invalidateTags("t" + tag));
            } else if (what < 96) {
                int group = History.groupOf(key);
                change(each -> History.groupOf(each) == group);
                invalidate(node, part, Scope.GROUP, group, () -> node.cache().invalidateGroup("g", group));
            } else if (what < 99) {
                change(each -> true);
                invalidate(node, part, Scope.ALL, 0, node.cache()::invalidateAll);
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

    private static void invalidate(Node node, History.Part part, Scope scope, int which, Runnable action) {
        long begin = System.nanoTime();
        action.run();
        part.invalidations.add(new Invalidation(scope, which, node.number(), begin, System.nanoTime()));
    }

    private void ask(Node node, History.Part part, Random random, int key) {
        long tickBefore = clock.getAsLong();
        long begin = System.nanoTime();
        try {
            int value = Calls.call(node.cache(), key(key), under(key), () -> load(random.nextLong(), key, begin));
            part.calls.add(new History.Call(
                    key, node.number(), begin, System.nanoTime(), value, tickBefore, clock.getAsLong()));
        } catch (Throwable thrown) {
            if (!(thrown instanceof SourceFailure failure) || failure.key != key) {
                part.surprises.add("S7: a call of key " + key + " threw " + thrown);
            }
        }
    }

    /** A method that changes the source and whose result is put; others may change it before it is. */
    private void put(Node node, History.Part part, Random random, int key) {
        long tickBefore = clock.getAsLong();
        long begin = System.nanoTime();
        Changes changes = node.caches().changes(node.cache());
        long start = System.nanoTime();
        pause(random);
        long version = source.incrementAndGet(key);
        pause(random);
        int number = history.nextLoad();
        long putAt = System.nanoTime();
        changes.put(node.cache(), key(key), under(key), number).apply();
        long end = System.nanoTime();
        part.loads.add(new Load(number, key, begin, start, end, version, false, true));
        part.puts.add(new Invalidation(Scope.KEY, key, node.number(), putAt, end));
        part.calls.add(new History.Call(key, node.number(), begin, end, number, tickBefore, clock.getAsLong()));
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
        for (Node node : nodes) {
            int left = Gauges.flights(node.cache());
            if (left > 0) {
                broken.add("S5: " + left + " loads are still in the air when all callers have gone");
            }
        }
    }

    /** S9: what is cached now equals the source, or nothing is. */
    private void quiescence(Node node, List<String> broken) {
        for (int key = 0; key < KEYS; key++) {
            Integer value = node.cache().peek(key(key), under(key));
            int at = key;
            history.loads().stream()
                    .filter(load -> value != null && load.number() == value)
                    .filter(load -> load.sourceAtStart() != source.get(at))
                    .forEach(load -> broken.add("S9: key " + at + " is left with " + load));
        }
    }
}
