package io.cachewright.spring;

import io.cachewright.runtime.Transaction;
import io.cachewright.runtime.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction that Spring has bound to the thread, whoever manages it. Transactions of reactive programs are bound to
 * no thread and not seen.
 */
final class SpringTransactions implements Transactions {
    /** Whether reads see what was committed last in transactions that ask for no isolation of their own. */
    private final boolean defaultReadsLatest;

    SpringTransactions(boolean defaultReadsLatest) {
        this.defaultReadsLatest = defaultReadsLatest;
    }

    @Override
    public @Nullable Transaction current() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof SpringTransaction known) {
            return known.hasEnded() ? null : known;
        }
        SpringTransaction begun = new SpringTransaction(this, readsLatest());
        TransactionSynchronizationManager.bindResource(this, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    private boolean readsLatest() {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation == null || isolation == TransactionDefinition.ISOLATION_DEFAULT
                ? defaultReadsLatest
                : isolation <= TransactionDefinition.ISOLATION_READ_COMMITTED;
    }
}
