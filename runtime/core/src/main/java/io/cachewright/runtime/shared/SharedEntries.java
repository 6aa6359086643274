package io.cachewright.runtime.shared;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one cache in a {@link SharedStore}. Each operation is one round trip if the store is as it should be;
 * those over lists are pipelined. Safe for any number of threads. All throw {@link StoreException} where the store could
 * not answer; what an entry holds that can't be read is a miss.
 */
public interface SharedEntries<V extends @Nullable Object> {
    /** What there is for a key now. */
    default Look<V> look(Asked asked) {
        return look(List.of(asked)).get(0);
    }

    /** What there is for these keys now, in their order. */
    List<Look<V>> look(List<Asked> asked);

    /**
     * The same without moving the payload of the entry that the caller has a copy of: if it is still the one that was
     * filled under this id, the look is a hit without a value.
     */
    Look<V> check(Asked asked, String fill);

    /**
     * Takes the lease of a key: the right to fill it, under the versions of now. Missing versions are made.
     *
     * @param time after which the lease ends by itself
     */
    default Lease lease(Asked asked, Duration time, Lease.Purpose purpose) {
        return lease(List.of(asked), time, purpose).get(0);
    }

    /** The same for these keys, in their order. */
    List<Lease> lease(List<Asked> asked, Duration time, Lease.Purpose purpose);

    /** Keeps a value if the lease is still there and nothing it was taken under has changed; gives the lease back. */
    default Filled fill(Fill<V> fill) {
        return fill(List.of(fill)).get(0);
    }

    /** The same for these, in their order. */
    List<Filled> fill(List<Fill<V>> fills);

    /** Gives a lease back that nothing came of. */
    void release(Asked asked, Lease lease);

    /**
     * From now on these keys are misses, whoever is loading them. Throws if that is not certain. Their cells are changed
     * before that, so that a put which is under way learns of it, and after it, so that no copy of what was there stays.
     */
    void invalidate(List<SharedKey> keys);

    /** From now on all keys are misses; the same with {@link Cells#WHOLE}. Throws if that is not certain. */
    void invalidateAll();
}
