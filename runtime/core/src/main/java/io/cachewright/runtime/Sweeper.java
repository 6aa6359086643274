package io.cachewright.runtime;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when to free the room of entries that can never be served again: at most two minutes after they can't, and as
 * soon as others have to go while some may be dead. The store doesn't know which are, and would keep a dead entry that
 * was popular rather than a new one.
 *
 * <p>It has no thread of its own, and holds its cache weakly, so a cache that nobody uses any more goes at once. Nothing
 * is scheduled while nothing will end.
 */
final class Sweeper {
    static final Duration DEFAULT_DELAY = Duration.ofMinutes(1);

    /** So many entries are looked at in less time than a load takes, so the caller who needs the room does it. */
    private static final long FEW = 1_000;

    private final WeakReference<Shelf<?, ?>> shelf;
    private final Background background;
    private final Duration delay;
    private final boolean isBySystemClock;
    private final AtomicReference<@Nullable CompletableFuture<@Nullable Void>> timer = new AtomicReference<>();
    private final AtomicLong evictions = new AtomicLong();
    private final AtomicLong earliestEnd = new AtomicLong(Entry.NEVER);
    private volatile boolean bumped;
    private volatile boolean closed;

    Sweeper(Shelf<?, ?> shelf, Common common) {
        this.shelf = new WeakReference<>(shelf);
        this.background = common.background();
        this.delay = common.sweepDelay();
        this.isBySystemClock = common.coarseClock().isPossible();
    }

    /** An entry is kept that ends at this time. */
    void endsAt(long time) {
        if (time < earliestEnd.get()) {
            earliestEnd.accumulateAndGet(time, Math::min);
        }
        wake();
    }

    /** Any number of entries have just been invalidated. */
    void bumped() {
        bumped = true;
        wake();
    }

    /** An entry had to make room. Called from inside the store, so nothing may happen here. */
    void evicted() {
        evictions.incrementAndGet();
    }

    /**
     * Whether to sweep now, on the calling thread, because others have to go while some may be dead. When there are
     * many entries that is left to the background, once in as many evictions as there are entries by four.
     *
     * @param now given only when it is needed
     */
    boolean isDue(LongSupplier now, long entries) {
        long since = evictions.get();
        if (since == 0 || !(bumped || isOver(earliestEnd.get(), now))) {
            return false;
        }
        if (entries <= FEW) {
            evictions.set(0);
            return true;
        }
        if ((bumped || since > entries / 4) && evictions.compareAndSet(since, 0)) {
            background.execute(this::sweep);
        }
        return false;
    }

    private boolean isOver(long time, LongSupplier now) {
        // By far the most ends are later than a time that is still to come, which takes no look at a clock.
        return !(isBySystemClock && time > CoarseClock.SYSTEM.latest()) && time <= now.getAsLong();
    }

    /** A sweep begins: what is retired from now on asks for the next one. */
    void begin() {
        bumped = false;
        earliestEnd.set(Entry.NEVER);
        CompletableFuture<@Nullable Void> done = timer.getAndSet(null);
        if (done != null) {
            done.cancel(false);
        }
    }

    private void wake() {
        if (timer.get() != null || closed) {
            return;
        }
        CompletableFuture<@Nullable Void> next = new CompletableFuture<>();
        if (timer.compareAndSet(null, next)) {
            var unused = next.whenComplete((nothing, cancelled) -> {
                if (cancelled == null && !background.execute(this::sweep)) {
                    timer.compareAndSet(next, null);
                }
            });
            Timer.complete(next, null, delay.toMillis(), TimeUnit.MILLISECONDS);
            if (closed) {
                next.cancel(false);
            }
        }
    }

    private void sweep() {
        Shelf<?, ?> swept = shelf.get();
        if (swept != null && !closed) {
            swept.sweep();
        }
    }

    void close() {
        closed = true;
        CompletableFuture<@Nullable Void> pending = timer.get();
        if (pending != null) {
            pending.cancel(false);
        }
    }
}
