package io.cachewright.runtime;

import java.util.function.Consumer;

/** A transaction, as far as caches need to know it. See {@link Transactions}. */
public interface Transaction {
    /** How a transaction ended. */
    enum End {
        /** What it changed can be seen by others. */
        COMMITTED,
        /** What it changed has never been. */
        ROLLED_BACK,
        /** Nobody knows. What was to be invalidated is invalidated; what was to be put is invalidated too. */
        IN_DOUBT
    }

    /**
     * Calls this action once when the transaction has ended in the database, on any thread. What the action throws
     * should reach whoever asked for the commit: that has happened all the same, but an invalidation could not be made.
     */
    void whenEnded(Consumer<? super End> action);

    /**
     * Whether each read in it sees what was committed last, as under <i>read committed</i>, the default. False for those
     * that see the database as it was at some earlier time (<i>repeatable read</i>, snapshots): what is loaded in them
     * may be older than an invalidation that has ended, so it is not kept.
     */
    default boolean readsLatest() {
        return true;
    }
}
