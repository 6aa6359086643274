package io.cachewright.runtime.version;

import org.jspecify.annotations.Nullable;

/** Evidence that is only good while a window is open: as long as it is known what other processes have changed. */
public final class Windowed extends Evidence {
    private final Evidence here;
    private final Stamp[] elsewhere;
    private final Window window;

    /** Of what was captured in this process and of what stands for changes in others. */
    public Windowed(Evidence here, Stamp[] elsewhere, Window window) {
        this.here = here;
        this.elsewhere = elsewhere;
        this.window = window;
        doubt();
    }

    @Override
    public boolean stands() {
        return stands(window.now());
    }

    @Override
    public boolean stands(long now) {
        // The window first: what has changed until it was opened is in the stamps by then.
        return window.isOpen(now) && here.stands() && allStand();
    }

    @Override
    public boolean standsForAWhile() {
        return false;
    }

    @Override
    public boolean dependsOnTime() {
        return true;
    }

    private boolean allStand() {
        for (Stamp stamp : elsewhere) {
            if (!stamp.stands()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Object revision() {
        return here.revision();
    }
}
