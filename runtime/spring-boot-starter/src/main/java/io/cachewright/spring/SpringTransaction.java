package io.cachewright.spring;

import io.cachewright.runtime.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One transaction of a thread, known from the first time that caches are used in it. */
final class SpringTransaction implements Transaction, TransactionSynchronization {
    private final Object key;
    private final boolean readsLatest;
    private final List<Consumer<? super End>> actions = new ArrayList<>();
    private boolean partlyRolledBack;
    private boolean ended;

    SpringTransaction(Object key, boolean readsLatest) {
        this.key = key;
        this.readsLatest = readsLatest;
    }

    @Override
    public void whenEnded(Consumer<? super End> action) {
        actions.add(action);
    }

    @Override
    public boolean readsLatest() {
        return readsLatest;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Comes before others that wait for the commit, so that they don't read cached results from before it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** An independent transaction begins within this one. */
    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    /** What was changed after the savepoint is undone, and nobody knows which of our changes that concerns. */
    @Override
    public void savepointRollback(Object savepoint) {
        partlyRolledBack = true;
    }

    /** What is thrown here reaches whoever committed; later on, Spring would only log it. */
    @Override
    public void afterCommit() {
        end(End.COMMITTED);
    }

    /**
     * Called without {@link #afterCommit} if the transaction was rolled back, or another synchronization before us
     * threw.
     */
    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
        end(
                switch (status) {
                    case STATUS_COMMITTED -> End.COMMITTED;
                    case STATUS_ROLLED_BACK -> End.ROLLED_BACK;
                    default -> End.IN_DOUBT;
                });
    }

    private void end(End how) {
        if (ended) {
            return;
        }
        ended = true;
        End known = partlyRolledBack && how == End.COMMITTED ? End.IN_DOUBT : how;
        RuntimeException first = null;
        for (Consumer<? super End> action : List.copyOf(actions)) {
            try {
                action.accept(known);
            } catch (RuntimeException failed) {
                if (first == null) {
                    first = failed;
                } else if (first != failed) {
                    first.addSuppressed(failed);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
