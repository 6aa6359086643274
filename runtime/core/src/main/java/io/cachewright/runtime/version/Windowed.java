package io.cachewright.runtime.version;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Evidence that is only good while a window is open: as long as it is known what other processes have changed. */
public final class Windowed extends Evidence {
    private final Evidence here;
    private final Stamp[] elsewhere;
    private final BooleanSupplier open;

    /**
     * Of what was captured in this process and of what stands for changes in others.
     *
     * @param open asked on every read; quick, and never waits
     */
    public Windowed(Evidence here, Stamp[] elsewhere, BooleanSupplier open) {
        this.here = here;
        this.elsewhere = elsewhere;
        this.open = open;
    }

    @Override
    public boolean stands() {
        // The window first: what has changed until it was opened is in the stamps by then.
        return open.getAsBoolean() && here.stands() && allStand();
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
