package io.cachewright.runtime;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs nothing until it is told to, and then on the thread that tells it. */
final class HeldExecutor implements Executor {
    private final Queue<Runnable> held = new ArrayDeque<>();

    @Override
    public synchronized void execute(Runnable task) {
        held.add(task);
    }

    synchronized int held() {
        return held.size();
    }

    void runAll() {
        while (true) {
            Runnable next;
            synchronized (this) {
                next = held.poll();
            }
            if (next == null) {
                return;
            }
            next.run();
        }
    }
}
