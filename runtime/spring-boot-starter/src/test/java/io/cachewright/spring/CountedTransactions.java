package io.cachewright.spring;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions of no database: Spring's own bookkeeping is what is tested. */
class CountedTransactions extends AbstractPlatformTransactionManager {
    private static final long serialVersionUID = 1;

    final AtomicInteger committed = new AtomicInteger();
    final AtomicInteger rolledBack = new AtomicInteger();
    private final transient ThreadLocal<Object> current = new ThreadLocal<>();

    @Override
    protected Object doGetTransaction() {
        return current.get() == null ? new Object() : current.get();
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return transaction == current.get();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        current.set(transaction);
    }

    @Override
    protected Object doSuspend(Object transaction) {
        current.remove();
        return transaction;
    }

    @Override
    protected void doResume(Object transaction, Object suspended) {
        current.set(suspended);
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        // Spring remembers it.
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        committed.incrementAndGet();
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        rolledBack.incrementAndGet();
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        current.remove();
    }
}
