package io.cachewright.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The timer that the JDK keeps for futures: one for the whole JVM, with no thread for us to start or stop.
 *
 * <p>Its thread never ends, and keeps the class loader, the access rights and the inheritable thread-locals of the
 * thread that first needed it. Were that one of ours, an application that was stopped would stay in memory with all of
 * its classes. So we have it begun by a worker of the common pool, which has nothing of any application's.
 */
final class Timer {
    private static final CompletableFuture<Void> BEGUN = begin();

    private Timer() {}

    /** Completes this future so much later, unless it is complete by then; nothing is kept of one that is. */
    static <V extends @Nullable Object> void complete(CompletableFuture<V> future, V value, long after, TimeUnit unit) {
        var unused = BEGUN.thenRun(() -> future.completeOnTimeout(value, after, unit));
    }

    private static CompletableFuture<Void> begin() {
        if (!CoarseClock.hasWorkers()) {
            return CompletableFuture.allOf();
        }
        CompletableFuture<@Nullable Object> worker = new CompletableFuture<>();
        // Said before the worker is asked for, so that it is the worker who starts the timer's thread, and after the
        // supplier has returned: no code of ours may be on its stack then, for the sake of the access rights.
        CompletableFuture<Void> begun = worker.thenRunAsync(
                () -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.NANOSECONDS, ForkJoinPool.commonPool()));
        var unused = worker.completeAsync(() -> null, ForkJoinPool.commonPool());
        return begun;
    }
}
