package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Tells {@link Caches} which transaction a thread is in, so that what it changes waits for the commit. To be given to
 * {@link CachesBuilder#transactions}; {@link ThreadTransactions} is one for programs that begin and commit by
 * themselves.
 *
 * <p>In a transaction invalidations and puts are put off until it has committed, and dropped when it is rolled back.
 * Until then calls of the same transaction for those keys run the user's method and keep nothing, since what they see
 * may never be committed. What a transaction that is rolled back has loaded is invalidated.
 */
@FunctionalInterface
public interface Transactions {
    /**
     * The transaction of the calling thread; null if it is in none. Until a transaction ends this must give equal
     * objects for it, and unequal ones for any other. Asked at each load and change, and at each hit while there are
     * changes that wait, so it must be fast.
     */
    @Nullable
    Transaction current();
}
