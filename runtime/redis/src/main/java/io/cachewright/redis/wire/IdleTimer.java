package io.cachewright.redis.wire;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does some work a while after it was woken: once, however often it is woken meanwhile. Has one daemon thread, which
 * ends when there is nothing to do and is started again when there is. Safe for any number of threads.
 */
public final class IdleTimer implements AutoCloseable {
    private static final int IDLE_SECONDS = 5;

    private final AtomicBoolean awake = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor timer;
    private final long pauseNanos;
    private final Runnable work;

    /** A timer whose thread has this name. */
    public IdleTimer(String name, Duration pause, Runnable work) {
        this(
                run -> {
                    Thread thread = new Thread(run, name);
                    thread.setDaemon(true);
                    return thread;
                },
                pause,
                work);
    }

    IdleTimer(ThreadFactory threads, Duration pause, Runnable work) {
        this.pauseNanos = pause.toNanos();
        this.work = work;
        this.timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setRejectedExecutionHandler((run, closed) -> {});
    }

    /** To be called after there is something to do; also by the work itself, when it is to be done once more. */
    public void wake() {
        if (!awake.get() && awake.compareAndSet(false, true)) {
            try {
                // First: what is scheduled where there is no room for a thread is never run, nor taken back.
                timer.prestartCoreThread();
                var unused = timer.schedule(this::work, pauseNanos, TimeUnit.NANOSECONDS);
            } catch (Throwable failure) {
                awake.set(false);
                throw failure;
            }
        }
    }

    private void work() {
        // First: from here on it may be too late for the work to see what there is to do, or it may fail.
        awake.set(false);
        work.run();
    }

    /** Forgets what waits, and what comes later. */
    @Override
    public void close() {
        timer.shutdown();
    }
}
