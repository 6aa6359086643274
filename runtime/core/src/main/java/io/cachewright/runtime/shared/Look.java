package io.cachewright.runtime.shared;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a store had for a key, at some moment between the question and the answer.
 *
 * @param hit whether there was an entry whose versions all stand
 * @param value the value of a hit, unless the caller has a copy of it ({@link SharedEntries#check}); null is a value
 *     like any other
 * @param fill what tells this entry from any other that the key ever had; empty for a miss
 * @param ageNanos how long ago the entry was filled, by the store's clock
 * @param ttlNanos how long the entry may be served; it may stay for longer, to be served when loading fails
 * @param loadNanos how long it took to load
 * @param versions what an entry would have to be loaded under now; null if one is missing
 * @param leaseToken the lease under which somebody is loading the key now; null if nobody is
 */
public record Look<V extends @Nullable Object>(
        boolean hit,
        @Nullable V value,
        String fill,
        long ageNanos,
        long ttlNanos,
        long loadNanos,
        @Nullable Versions versions,
        @Nullable String leaseToken) {

    /** A miss. */
    public static <V extends @Nullable Object> Look<V> miss(@Nullable Versions versions, @Nullable String leaseToken) {
        return new Look<>(false, null, "", 0, 0, 0, versions, leaseToken);
    }

    /** Whether a load under this lease was the one to wait for at that moment. */
    public boolean proves(Lease lease) {
        return lease.taken() && Objects.equals(lease.token(), leaseToken) && Objects.equals(lease.versions(), versions);
    }
}
