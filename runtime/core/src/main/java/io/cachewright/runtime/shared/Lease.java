package io.cachewright.runtime.shared;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking for a lease.
 *
 * @param outcome whether the caller has it now
 * @param token names the lease, and with it the right to fill; that of another if another has it
 * @param versions what values are loaded under with this lease; null unless it was taken
 */
public record Lease(Outcome outcome, String token, @Nullable Versions versions) {
    /** What a lease is asked for. */
    public enum Purpose {
        /** To load a missing entry. Not given if there is an entry by now, or somebody else has the lease. */
        LOAD,
        /** To replace an entry by a newer one. Not given if somebody else has the lease. */
        REFRESH,
        /** To replace an entry by one that is loaded now. Always given. */
        RELOAD,
        /** To put a value that is newer than whatever is there or being loaded. Always given, and removes the entry. */
        PUT
    }

    /** What the store answers. */
    public enum Outcome {
        /** The caller is to load. */
        TAKEN,
        /** Somebody else is loading. */
        HELD,
        /** There is a valid entry by now. */
        FOUND
    }

    /** Whether the caller has it. */
    public boolean taken() {
        return outcome == Outcome.TAKEN;
    }
}
