package io.cachewright.runtime;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The changes that wait for a transaction to be committed. Costs a hit one comparison while nothing waits. Safe for any
 * number of threads.
 */
final class Deferrals {
    private final @Nullable Transactions transactions;
    private final ConcurrentHashMap<Transaction, Deferred> waiting = new ConcurrentHashMap<>();

    Deferrals(@Nullable Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Puts off these changes until the calling thread's transaction has ended; false if it is in none.
     *
     * @param evenIfRolledBack whether they are made however it ends
     */
    boolean defer(List<Change> changes, Observed observed, boolean evenIfRolledBack) {
        Transaction current = transactions == null ? null : transactions.current();
        if (current == null) {
            return false;
        }
        of(current).add(changes, observed, evenIfRolledBack);
        return true;
    }

    /** Whether the calling thread is in a transaction that changes would wait for. */
    boolean isInTransaction() {
        return transactions != null && transactions.current() != null;
    }

    /** Whether changes may ever wait. */
    boolean areNeeded() {
        return transactions != null;
    }

    /** Whether changes wait, so that a kept entry may not be for every caller. */
    boolean areWaiting() {
        return transactions != null && !waiting.isEmpty();
    }

    /** Whether the calling thread's transaction has changed this key, so that a kept entry is not for this caller. */
    boolean hide(StoredCache<?, ?> cache, Object key) {
        if (transactions == null || waiting.isEmpty()) {
            return false;
        }
        Transaction current = transactions.current();
        Deferred deferred = current == null ? null : waiting.get(current);
        return deferred != null && deferred.hides(cache, key);
    }

    /** Whether the calling thread must load this key for itself alone; if not, the key is noted for a rollback. */
    boolean mustLoadAlone(StoredCache<?, ?> cache, Object key) {
        Transaction current = transactions == null ? null : transactions.current();
        if (current == null) {
            return false;
        }
        if (!current.readsLatest()) {
            return true;
        }
        Deferred deferred = of(current);
        if (deferred.hides(cache, key)) {
            return true;
        }
        deferred.loaded(cache, key);
        return false;
    }

    private Deferred of(Transaction transaction) {
        Deferred there = waiting.get(transaction);
        if (there != null) {
            return there;
        }
        Deferred begun = new Deferred();
        Deferred before = waiting.putIfAbsent(transaction, begun);
        if (before != null) {
            return before;
        }
        try {
            transaction.whenEnded(how -> {
                waiting.remove(transaction);
                begun.end(how);
            });
        } catch (Throwable failure) {
            // What came later would be put off, and never made.
            waiting.remove(transaction);
            throw failure;
        }
        return begun;
    }
}
