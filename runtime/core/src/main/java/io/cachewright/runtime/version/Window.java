package io.cachewright.runtime.version;

import java.util.function.LongSupplier;

/** For how long it is known what other processes have changed. Closed until it is first opened. */
public final class Window {
    private final LongSupplier clock;
    private volatile long until;
    private volatile boolean opened;

    /** A window by this clock, in nanoseconds; quick, and never waits. */
    public Window(LongSupplier clock) {
        this.clock = clock;
    }

    /** Opens it until a time of the clock, which may have passed. */
    public void openUntil(long time) {
        until = time;
        opened = true;
    }

    /** Whether it is open at a time of the clock that was read just now. */
    public boolean isOpen(long now) {
        return opened && now - until < 0;
    }

    long now() {
        return clock.getAsLong();
    }
}
