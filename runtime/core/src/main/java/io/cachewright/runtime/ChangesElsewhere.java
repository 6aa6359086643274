package io.cachewright.runtime;

import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.SharedStore;
import io.cachewright.runtime.version.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Learns what other processes have changed by asking the store, twice within the time that copies may be behind.
 * Nothing depends on messages, which may never come. Safe for any number of threads.
 *
 * <p>Copies may be served while the window is open, that is, if the last answer was asked for less than that time ago.
 * So nothing goes wrong when the store is away, the asking thread has died or the process stood still for an hour: no
 * copy is served until there is an answer again.
 */
final class ChangesElsewhere implements AutoCloseable {
    private static final long MOST_MILLIS_TO_END = 2_000;

    private final SharedStore store;
    private final CacheClock clock;
    private final long windowNanos;
    private final ConcurrentHashMap<String, CellStamps> watched = new ConcurrentHashMap<>();
    private final ReentrantLock asking = new ReentrantLock();
    private final CellStamps tags = watch(Cells.TAGS);
    private final Window window;
    private volatile boolean closed;
    private volatile @Nullable Thread asker;

    ChangesElsewhere(SharedStore store, CacheClock clock, Duration window) {
        this.store = store;
        this.clock = clock;
        this.windowNanos = window.toNanos();
        this.window = new Window(clock::nanos);
    }

    /** The cells of this vector, which the store is asked for from now on. */
    CellStamps watch(String vector) {
        return watched.computeIfAbsent(vector, CellStamps::new);
    }

    /** The store is no longer asked for these cells, since their cache is closed. */
    void forget(CellStamps ended) {
        watched.remove(ended.vector(), ended);
    }

    /** The cells of all tags. */
    CellStamps tags() {
        return tags;
    }

    /** Whether copies may be served now. */
    boolean isOpen() {
        return window.isOpen(clock.nanos());
    }

    /** The time in which copies may be served. */
    Window window() {
        return window;
    }

    /** Asks now if the window is closed and the thread that should have asked is dead. */
    void askIfNobodyDoes() {
        if (isOpen() || closed || isAsking() || !asking.tryLock()) {
            return;
        }
        try {
            ask();
        } finally {
            asking.unlock();
        }
    }

    private boolean isAsking() {
        Thread thread = asker;
        return thread != null && thread.isAlive();
    }

    private void ask() {
        // Before it is said what is asked for: a cache that is opened from now on is not in the answer.
        long asked = clock.nanos();
        List<CellStamps> all = new ArrayList<>(watched.values());
        List<String> names = new ArrayList<>(all.size());
        List<@Nullable Cells> known = new ArrayList<>(all.size());
        for (CellStamps each : all) {
            names.add(each.vector());
            known.add(each.known());
        }
        List<Cells> now;
        try {
            now = store.cells(names, known);
        } catch (VirtualMachineError broken) {
            throw broken;
        } catch (RuntimeException | Error away) {
            // Whatever it is: the callers on whose threads this may run have nothing to do with it.
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).saw(now.get(i));
        }
        // Last: whoever sees the window open sees what was changed until then.
        window.openUntil(asked + windowNanos);
    }

    /** Starts the thread that asks until this is closed. */
    synchronized void start() {
        if (asker == null && !closed) {
            // With nothing of the thread that happens to be the first to need it.
            Thread thread = new Thread(null, this::askAgainAndAgain, "cachewright-changes", 0, false);
            thread.setDaemon(true);
            thread.start();
            asker = thread;
        }
    }

    private void askAgainAndAgain() {
        while (!closed) {
            asking.lock();
            try {
                ask();
            } finally {
                asking.unlock();
            }
            LockSupport.parkNanos(windowNanos / 2);
            // Nobody has a reason to interrupt it, and who does must not have it ask without a pause.
            var unused = Thread.interrupted();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        LockSupport.unpark(asker);
    }

    /** Waits a moment for the thread to end, since an application that was stopped can't load classes any more. */
    void awaitEnd() {
        Thread thread = asker;
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(MOST_MILLIS_TO_END);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
