package io.cachewright.runtime.shared;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking for a lease.
 *
 * @param outcome whether the caller has it now
 * @param token what the right to fill is bound to; of the one who has it when it is held
 * @param versions what is loaded under it; null unless it was taken
 */
public record Lease(Outcome outcome, String token, @Nullable Versions versions) {
    /** What a lease is asked for. */
    public enum Purpose {
        /** To load what is not there: not if it is there meanwhile, nor if somebody else has the lease. */
        LOAD,
        /** To replace what is there: not if somebody else has the lease. */
        REFRESH,
        /** To replace what is there by what is loaded now: in any case. */
        RELOAD,
        /** To put a value that is newer than whatever is there or being loaded: in any case, and the entry goes. */
        PUT
    }

    /** The ways in which that ends. */
    public enum Outcome {
        /** The caller is to load. */
        TAKEN,
        /** Somebody else is loading. */
        HELD,
        /** There is a valid entry meanwhile. */
        FOUND
    }

    /** Whether the caller has it. */
    public boolean taken() {
        return outcome == Outcome.TAKEN;
    }
}
