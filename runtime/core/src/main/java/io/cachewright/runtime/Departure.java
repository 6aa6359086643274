package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.version.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What a flight holds while it loads for a store that processes share.
 *
 * @param nanos when it began to load, by the time of the process
 * @param evidence what a copy in this process depends on, captured before the lease was asked for
 * @param replaces whether something older was there as it began
 * @param lease null if the store did not give one: then nothing is kept there
 */
record Departure(
        long nanos,
        Asked asked,
        Evidence evidence,
        boolean replaces,
        @Nullable Lease lease) {}
