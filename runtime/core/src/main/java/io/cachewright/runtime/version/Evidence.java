package io.cachewright.runtime.version;

import org.jspecify.annotations.Nullable;

/**
 * What proves that something loaded earlier is still valid. It is captured before the load and asked on every read.
 *
 * <p>Once evidence has ceased to stand it never stands again, so a read that saw it stand after it began may use what
 * it proves. Safe for any number of threads; asking costs one or a few volatile reads and never waits.
 */
public abstract sealed class Evidence permits Stamp, Stamps, Windowed {
    /** False while it stands and depends on nothing but the one version that it is of. */
    private volatile boolean inDoubt;

    Evidence() {}

    /** Sees to it that nobody takes it as standing without asking further. */
    final void doubt() {
        inDoubt = true;
    }

    /** Whether more has to be asked to know that it stands and has no revision; most never needs that. */
    public final boolean isInDoubt() {
        return inDoubt;
    }

    /** Whether nothing this was captured from has been bumped or revoked since. */
    public abstract boolean stands();

    /** As {@link #stands()}, at this time: nanoseconds of {@link Window}'s clock, read after the caller began. */
    public boolean stands(long now) {
        return stands();
    }

    /** Whether it stands, and time alone will not end it. */
    public boolean standsForAWhile() {
        return stands();
    }

    /** Whether {@link #stands(long)} makes any use of the time. */
    public boolean dependsOnTime() {
        return false;
    }

    /** The revision that the caller gave for the data, compared by {@code equals}; null when it gave none. */
    public @Nullable Object revision() {
        return null;
    }
}
