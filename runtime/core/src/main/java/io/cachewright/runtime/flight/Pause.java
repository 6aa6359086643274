package io.cachewright.runtime.flight;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/** A part of the time that a thread waits for a flight: so many nanoseconds, or until something wakes it. */
record Pause(Flight<?> flight, long nanos) implements ManagedBlocker {
    /** Waits, whatever the thread is needed for. */
    void take() {
        LockSupport.parkNanos(nanos);
    }

    /**
     * Waits, and if this is a thread of a fork-join pool has another one work in its place: the flight may need what is
     * queued there. The pool may have to start one for that, as it does for who waits for a {@code CompletableFuture}.
     */
    void takeAndLetOthersWork() {
        try {
            ForkJoinPool.managedBlock(this);
        } catch (RejectedExecutionException noMore) {
            take();
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean block() {
        take();
        return true;
    }

    @Override
    public boolean isReleasable() {
        return !flight.isInTheAir();
    }
}
