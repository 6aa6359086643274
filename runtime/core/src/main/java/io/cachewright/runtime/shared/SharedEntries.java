package io.cachewright.runtime.shared;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one cache in a {@link SharedStore}. Each operation is normally one round trip; those over lists are
 * pipelined. Safe for any number of threads. All throw {@link StoreException} if the store could not answer; an entry
 * that can't be read is a miss.
 */
public interface SharedEntries<V extends @Nullable Object> {
    /** What there is for a key now. */
    default Look<V> look(Asked asked) {
        return look(List.of(asked)).get(0);
    }

    /** What there is for these keys now, in their order. */
    List<Look<V>> look(List<Asked> asked);

    /**
     * What there is for a key of which the caller has a copy, without sending the value again: if the entry is still
     * the one of this fill, the look is a hit without a value.
     */
    Look<V> check(Asked asked, String fill);

    /**
     * Takes the lease of a key: the right to fill it, under the current versions. Missing versions are made.
     *
     * @param time after which the lease ends by itself
     */
    default Lease lease(Asked asked, Duration time, Lease.Purpose purpose) {
        return lease(List.of(asked), time, purpose).get(0);
    }

    /** Takes the leases of these keys, in their order; see {@link #lease(Asked, Duration, Lease.Purpose)}. */
    List<Lease> lease(List<Asked> asked, Duration time, Lease.Purpose purpose);

    /** Keeps a value if the lease is still there and nothing it was taken under has changed; gives the lease back. */
    default Filled fill(Fill<V> fill) {
        return fill(List.of(fill)).get(0);
    }

    /** Keeps these values, in their order, each as {@link #fill(Fill)} does. */
    List<Filled> fill(List<Fill<V>> fills);

    /** Gives back a lease under which nothing was filled. */
    void release(Asked asked, Lease lease);

    /**
     * From now on these keys are misses, and loads of them that are under way are not kept. Throws if that is not
     * certain. Their cells are changed before that, so that a put which is under way learns of it, and after that, so
     * that no copy of what was there stays.
     */
    void invalidate(List<SharedKey> keys);

    /** Does for all keys what {@link #invalidate} does for some; the cell that is changed is {@link Cells#WHOLE}. */
    void invalidateAll();
}
