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
