package io.cachewright.redis.wire;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opens connections on threads of its own, since looking up a name can take longer than a caller may wait. */
final class Opening implements AutoCloseable {
    /** How many may wait for a thread; none waits longer than for a connection. */
    private static final int MOST_WAITING = 1024;

    private final ThreadPoolExecutor threads;
    private final Duration timeout;

    Opening(String name, int atOnce, Duration timeout) {
        this.timeout = timeout;
        threads = new ThreadPoolExecutor(
                atOnce, atOnce, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), run -> {
                    Thread thread = new Thread(run, name + "-connect");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Opens a connection. If that takes too long, throws, and drops the connection when it is there.
     *
     * @param server which one that is, as far as it is known by then
     */
    <T> T open(Supplier<String> server, Supplier<T> connect, Consumer<T> drop) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        CompletableFuture<T> opened;
        try {
            opened = CompletableFuture.supplyAsync(() -> ifWanted(wanted, connect), threads);
        } catch (RejectedExecutionException e) {
            throw Unreachable.broken(
                    threads.isShutdown()
                            ? "The store is closed. Fix: Close it, or the Caches that closes it, after all that uses"
                                    + " it, and give each Caches a store of its own."
                            : "Too many connections to Redis are being opened at once. Fix: Lower connections(...).",
                    e);
        }
        try {
            return opened.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            abandon(wanted, opened, drop);
            throw Unreachable.broken(
                    "Connecting to " + server.get() + " took longer than " + timeout.toMillis()
                            + " ms. Fix: See whether a firewall or a"
                            + " name server is in the way and whether it has TLS as the URI says; where it is only far"
                            + " away, raise connectTimeout(...).",
                    e);
        } catch (InterruptedException e) {
            abandon(wanted, opened, drop);
            Thread.currentThread().interrupt();
            throw Unreachable.notAsked("Interrupted while connecting to Redis.");
        }
    }

    /** Connects, unless the caller gave up while this waited for a thread. */
    private static <T> T ifWanted(AtomicBoolean wanted, Supplier<T> connect) {
        if (!wanted.get()) {
            throw new CancellationException();
        }
        return connect.get();
    }

    private static <T> void abandon(AtomicBoolean wanted, CompletableFuture<T> opened, Consumer<T> drop) {
        wanted.set(false);
        var unused = opened.thenAccept(drop);
    }

    /** Runs this in the background, or drops it if there is too much to do. */
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
