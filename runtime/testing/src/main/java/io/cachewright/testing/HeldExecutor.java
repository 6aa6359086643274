package io.cachewright.testing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Holds background tasks until the test says so, and runs them on the test's own thread: a refresh happens exactly when
 * the test wants it to. Safe for any number of threads.
 */
public final class HeldExecutor implements Executor {
    private final Queue<Runnable> held = new ArrayDeque<>();

    /** Holds nothing yet. */
    public HeldExecutor() {}

    @Override
    public synchronized void execute(Runnable task) {
        held.add(task);
    }

    /** How many tasks wait. */
    public synchronized int held() {
        return held.size();
    }

    /** Runs the tasks that wait, and those that they add, until none is left; returns how many there were. */
    public int runAll() {
        int ran = 0;
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
            ran++;
        }
        return ran;
    }

    private synchronized @Nullable Runnable next() {
        return held.poll();
    }
}
