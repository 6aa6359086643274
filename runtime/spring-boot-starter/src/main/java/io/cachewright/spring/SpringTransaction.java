package io.cachewright.spring;

import io.cachewright.runtime.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One transaction of a thread, from the first time that caches are asked in it. */
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

    /** Before others who wait for the commit, so that what they read is not what was there before it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** A transaction of its own begins within this one. */
    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    /** Whatever was changed after the savepoint has never been; nobody knows which of our changes that were. */
    @Override
    public void savepointRollback(Object savepoint) {
        partlyRolledBack = true;
    }

    /** What is thrown here reaches whoever committed; later on, Spring would only log it. */
    @Override
    public void afterCommit() {
        end(End.COMMITTED);
    }

    /** Comes without the other if the transaction was rolled back, or if somebody before us has thrown. */
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
