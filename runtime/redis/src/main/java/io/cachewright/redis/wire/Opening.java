package io.cachewright.redis.wire;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opens connections on threads of its own: looking up a name can hang for longer than anybody may wait. */
final class Opening implements AutoCloseable {
    private final ThreadPoolExecutor threads;
    private final Duration timeout;

    Opening(String name, int atOnce, Duration timeout) {
        this.timeout = timeout;
        threads = new ThreadPoolExecutor(0, atOnce, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), run -> {
            Thread thread = new Thread(run, name + "-connect");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What this opens, unless it takes too long; then it is closed when it is there. */
    <T> T open(Supplier<T> connect, Consumer<T> drop) {
        CompletableFuture<T> opened;
        try {
            opened = CompletableFuture.supplyAsync(connect, threads);
        } catch (RejectedExecutionException e) {
            throw Unreachable.broken(
                    threads.isShutdown()
                            ? "The store is closed."
                            : "Too many connections to Redis are being opened at once.",
                    e);
        }
        try {
            return opened.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            abandon(opened, drop);
            throw Unreachable.broken("Connecting to Redis took longer than " + timeout.toMillis() + " ms.", e);
        } catch (InterruptedException e) {
            abandon(opened, drop);
            Thread.currentThread().interrupt();
            throw Unreachable.notAsked("Interrupted while connecting to Redis.");
        }
    }

    private static <T> void abandon(CompletableFuture<T> opened, Consumer<T> drop) {
        var unused = opened.thenAccept(drop);
    }

    /** Does something that nobody waits for, unless there is too much of it. */
    void aside(Runnable run) {
        try {
            threads.execute(run);
        } catch (RejectedExecutionException e) {
            // It is for later, too.
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
