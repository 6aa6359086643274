package io.cachewright.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs what nobody waits for, on the executor it was given or on a few daemon threads of its own. Those are started
 * when first needed and end after ten idle seconds, so a Caches that nobody closes leaves none behind.
 */
final class Background {
    private static final int MOST_WAITING = 10_000;
    private static final int IDLE_SECONDS = 10;
    private static final int MOST_SECONDS_TO_END = 2;

    private final @Nullable Executor given;
    private @Nullable ThreadPoolExecutor own;
    private boolean closed;

    Background(@Nullable Executor given) {
        this.given = given;
    }

    /** A task that somebody waits for and has to be told if it never begins. */
    private record Awaited(Runnable task, Runnable dropped) implements Runnable {
        @Override
        public void run() {
            task.run();
        }
    }

    /**
     * Runs this task soon, or {@code dropped} if this is closed before; false if there is no room for it, and neither
     * will run.
     */
    boolean execute(Runnable task, Runnable dropped) {
        return execute(new Awaited(task, dropped));
    }

    /** Runs this task soon; false if there is no room for it, or this is closed. */
    boolean execute(Runnable task) {
        try {
            executor().execute(task);
            return true;
        } catch (RuntimeException | OutOfMemoryError refused) {
            // Not only a RejectedExecutionException: some executors have their own way to say that they were shut down,
            // and there may be no room for another thread.
            return false;
        }
    }

    private synchronized Executor executor() {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        if (given != null) {
            return given;
        }
        if (own == null) {
            own = threads();
        }
        return own;
    }

    private static ThreadPoolExecutor threads() {
        // Loads mostly wait for others, so there are more threads than processors.
        int most = Math.min(32, 4 * Runtime.getRuntime().availableProcessors());
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "cachewright-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /**
     * Interrupts tasks on threads of its own, drops those that have not begun and tells who waits for them. Then waits
     * a moment for the threads to end, since they can't load classes once the application is stopped. An executor that
     * was given is left alone.
     */
    void close() {
        ThreadPoolExecutor ending = end();
        if (ending == null) {
            return;
        }
        ending.shutdownNow().forEach(Background::drop);
        try {
            var unused = ending.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drop(Runnable task) {
        if (task instanceof Awaited awaited) {
            try {
                awaited.dropped().run();
            } catch (RuntimeException unheard) {
                // The others are to hear of theirs.
            }
        }
    }

    private synchronized @Nullable ThreadPoolExecutor end() {
        closed = true;
        return own;
    }
}
