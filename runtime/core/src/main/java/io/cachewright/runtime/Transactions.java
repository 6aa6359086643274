package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Tells {@link Caches} which transaction a thread is in, so that changes wait for its commit. Is given to
 * {@link CachesBuilder#transactions}; {@link ThreadTransactions} is one for programs that begin and commit by
 * themselves.
 *
 * <p>In a transaction invalidations and puts are put off until it has committed, and dropped when it is rolled back.
 * Until then calls in the same transaction for those keys run the user's method and keep nothing, since what they see
 * may never be committed. Whatever was loaded in a transaction is invalidated when that is rolled back.
 */
@FunctionalInterface
public interface Transactions {
    /**
     * The transaction of the calling thread; null if it is in none. Until a transaction ends, the objects returned for
     * it must be equal to each other, and to those of no other. Called at each load and change, and at each hit while
     * changes wait, so it must be fast.
     */
    @Nullable
    Transaction current();
}
