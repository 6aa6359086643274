package io.cachewright.redis.wire;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Timers of one daemon thread that ends while there is nothing to do, and is begun again. */
public final class IdleTimer {
    private IdleTimer() {}

    /** One whose thread has this name. Once it is shut down it forgets what waits, and what comes later. */
    public static ScheduledThreadPoolExecutor named(String name) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, run -> {
            Thread thread = new Thread(run, name);
            thread.setDaemon(true);
            return thread;
        });
        timer.setKeepAliveTime(5, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setRejectedExecutionHandler((run, closed) -> {});
        return timer;
    }
}
