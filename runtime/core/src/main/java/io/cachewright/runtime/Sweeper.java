package io.cachewright.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Frees the memory of entries that can never be served again, at most two minutes after they can't. Between, and when
 * there is nothing that will end, nothing is scheduled.
 *
 * <p>It uses the timer that the JDK keeps for delayed futures, so there is no thread to start or stop, and holds its
 * cache weakly, so a cache that nobody uses any more goes at once.
 */
final class Sweeper {
    private static final long SECONDS = 60;

    private final WeakReference<Shelf<?, ?>> shelf;
    private final Background background;
    private final AtomicReference<@Nullable CompletableFuture<@Nullable Void>> timer = new AtomicReference<>();
    private volatile boolean closed;

    Sweeper(Shelf<?, ?> shelf, Background background) {
        this.shelf = new WeakReference<>(shelf);
        this.background = background;
    }

    /** There is, or will be, something to free. */
    void wake() {
        if (timer.get() != null || closed) {
            return;
        }
        CompletableFuture<@Nullable Void> next = new CompletableFuture<>();
        if (timer.compareAndSet(null, next)) {
            var unused = next.whenComplete((nothing, cancelled) -> {
                if (cancelled != null || !background.execute(this::sweep)) {
                    timer.set(null);
                }
            });
            next.completeOnTimeout(null, SECONDS, TimeUnit.SECONDS);
            if (closed) {
                next.cancel(false);
            }
        }
    }

    private void sweep() {
        // What is retired while the sweep is under way asks for the next one.
        timer.set(null);
        Shelf<?, ?> swept = shelf.get();
        if (swept != null && swept.sweep()) {
            wake();
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
