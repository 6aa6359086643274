package io.cachewright.runtime;

import io.cachewright.runtime.flight.Crew;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads keys ahead of the calls, several at a time. A key whose load fails is noted, and the others go on; so is one
 * that the caller itself is loading, with a {@link RecursiveLoadException}. Is set up and run once, by one thread;
 * {@link #stop} may be called by any.
 *
 * <pre>{@code
 * WarmingReport<QuoteKey> report = prices.quoteCache().warm(keys)
 *         .parallelism(16)
 *         .progressLine(System.err)
 *         .run();
 * }</pre>
 */
public final class Warming<K extends @Nullable Object> {
    /** A chunk of keys had better take about this long: trips are spared, and nobody waits for the rest of it. */
    private static final long CHUNK_NANOS = 20_000_000;

    private static final int DEFAULT_PARALLELISM = 8;
    private static final int MOST_FAILURES = 1_000;

    private final String cache;
    private final Iterable<? extends K> keys;
    private final Chunks<K> chunks;
    private final int mostAtOnce;
    private final long total;
    private final long start = System.nanoTime();
    private final List<Consumer<? super WarmingProgress>> listeners = new ArrayList<>();
    private final Map<K, Throwable> failures = Collections.synchronizedMap(new LinkedHashMap<>());
    private final OneByOne.Told<K> told = new OneByOne.Told<>() {
        @Override
        public void done(K key, boolean isLoaded) {
            count(isLoaded ? loaded : present);
        }

        @Override
        public void failed(K key, Throwable failure) {
            if (failures.size() < MOST_FAILURES) {
                failures.put(key, failure);
            }
            count(failed);
        }
    };
    private final LongAdder loaded = new LongAdder();
    private final LongAdder present = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private int parallelism = DEFAULT_PARALLELISM;
    private volatile boolean stopped;
    private volatile @Nullable Throwable broken;

    /** Warms some keys at once. */
    private interface Chunks<K extends @Nullable Object> {
        void warm(List<K> keys, OneByOne.Told<K> told);
    }

    <V extends @Nullable Object> Warming(
            String cache, Iterable<? extends K> keys, OneByOne<K, V> bulk, OneByOne.Source<K, V> source) {
        this.cache = cache;
        this.keys = Objects.requireNonNull(keys, "keys");
        this.chunks = (some, told) -> bulk.warm(some, source, told);
        this.mostAtOnce = bulk.mostAtOnce();
        this.total = keys instanceof Collection<?> known ? known.size() : -1;
    }

    /** How many keys are loaded at a time; at least 1, by default 8. */
    public Warming<K> parallelism(int threads) {
        if (threads < 1) {
            throw new CacheSettingException(
                    cache, "parallelism is " + threads + ", so nothing would run.", "Give 1 or more.");
        }
        this.parallelism = threads;
        return this;
    }

    /**
     * Adds a listener that hears of each key that is done, one call at a time, on the thread that loaded it. Must be
     * quick.
     */
    public Warming<K> onProgress(Consumer<? super WarmingProgress> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** Shows the progress in one line of a terminal, renewed a few times a second. */
    public Warming<K> progressLine(PrintStream terminal) {
        return onProgress(new ProgressLine("warming " + cache, terminal));
    }

    /** Begins no further key. {@link #run} returns when those under way are done. */
    public void stop() {
        stopped = true;
    }

    /**
     * Loads the keys and returns when all are done, or those under way after {@link #stop}. An interrupt of the calling
     * thread stops it as well; the thread is interrupted again afterwards.
     */
    public WarmingReport<K> run() {
        // First: it is the user's, and may wait for something itself.
        Iterator<? extends K> each = keys.iterator();
        Crew crew = new Crew();
        crew.awaited();
        try {
            work(each, crew);
        } finally {
            crew.left();
        }
        if (broken != null) {
            throw Sneaky.rethrow(broken);
        }
        WarmingProgress end = progress();
        return new WarmingReport<>(
                end.loaded(), end.present(), end.failed(), new LinkedHashMap<>(failures), stopped, end.elapsed());
    }

    private void work(Iterator<? extends K> each, Crew crew) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= parallelism; i++) {
            Thread thread = new Thread(() -> workOrEnd(each), "cachewright-warming-" + i);
            thread.setDaemon(true);
            crew.add(thread);
            thread.start();
            threads.add(thread);
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= joinOrStop(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean joinOrStop(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException asked) {
                interrupted = true;
                stop();
            }
        }
    }

    /** What the user's iterator or listener throws ends the warming, and is thrown by {@link #run}; so does a close. */
    private void workOrEnd(Iterator<? extends K> each) {
        try {
            work(each);
        } catch (Throwable failure) {
            broken = failure;
            stop();
        }
    }

    private void work(Iterator<? extends K> each) {
        int atOnce = 1;
        while (true) {
            List<K> some = next(each, atOnce);
            if (some.isEmpty()) {
                return;
            }
            long began = System.nanoTime();
            chunks.warm(some, told);
            boolean quick = System.nanoTime() - began < CHUNK_NANOS;
            atOnce = quick ? Math.min(2 * atOnce, mostAtOnce) : Math.max(atOnce / 2, 1);
        }
    }

    private List<K> next(Iterator<? extends K> each, int most) {
        List<K> some = new ArrayList<>(most);
        synchronized (each) {
            while (!stopped && some.size() < most && each.hasNext()) {
                some.add(each.next());
            }
        }
        return some;
    }

    private void count(LongAdder one) {
        if (listeners.isEmpty()) {
            // Or the threads would stand in line for each key, to tell nobody.
            one.increment();
        } else {
            tell(one);
        }
    }

    private synchronized void tell(LongAdder one) {
        one.increment();
        WarmingProgress now = progress();
        for (Consumer<? super WarmingProgress> listener : listeners) {
            listener.accept(now);
        }
    }

    private WarmingProgress progress() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new WarmingProgress(loaded.sum(), present.sum(), failed.sum(), total, elapsed);
    }
}
