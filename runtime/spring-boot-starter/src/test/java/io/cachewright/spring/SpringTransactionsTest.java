package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Transaction;
import io.cachewright.runtime.Transaction.End;
import io.cachewright.spring.shop.CachedPriceService;
import io.cachewright.spring.shop.PriceRepository;
import io.cachewright.spring.shop.PriceService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction changes is forgotten when it has committed, and not otherwise. */
class SpringTransactionsTest {
    private static ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({CachewrightAutoConfiguration.class, TransactionsAutoConfiguration.class})
    @Import({PriceService.class, PriceRepository.class, CountedTransactions.class})
    static class Application {}

    @BeforeAll
    static void start() {
        context = Contexts.start(Application.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private final CachedPriceService prices = context.getBean(CachedPriceService.class);
    private final TransactionTemplate transactions =
            new TransactionTemplate(context.getBean(CountedTransactions.class));

    @BeforeEach
    void fill() {
        prices.quoteCache().invalidateAll();
        prices.quote("A1");
    }

    private boolean othersHaveIt() {
        return CompletableFuture.supplyAsync(() -> prices.quoteCache().contains("A1"))
                .join();
    }

    @Test
    void an_invalidation_waits_for_the_commit() {
        transactions.executeWithoutResult(status -> {
            prices.reprice("A1");
            assertTrue(othersHaveIt());
            assertFalse(prices.quoteCache().contains("A1"), "the transaction does not see what it has changed");
        });
        assertFalse(othersHaveIt());
    }

    @Test
    void an_invalidation_is_dropped_with_its_transaction() {
        transactions.executeWithoutResult(status -> {
            prices.reprice("A1");
            status.setRollbackOnly();
        });
        assertTrue(othersHaveIt());
    }

    @Test
    void a_transaction_within_another_counts_by_itself() {
        TransactionTemplate inner = new TransactionTemplate(context.getBean(CountedTransactions.class));
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transactions.executeWithoutResult(outer -> {
            prices.quote("B2");
            inner.executeWithoutResult(status -> prices.reprice("A1"));
            assertFalse(othersHaveIt());
            prices.quote("A1");
            prices.reprice("A1");
            assertTrue(othersHaveIt());
        });
        assertFalse(othersHaveIt());
    }

    @Test
    void who_is_told_of_the_commit_reads_what_was_committed() {
        List<Object> seen = new ArrayList<>();
        Object before = prices.quote("A1");
        transactions.executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    seen.add(prices.quote("A1"));
                }
            });
            prices.reprice("A1");
        });
        assertEquals(1, seen.size());
        assertFalse(seen.contains(before));
        assertEquals(seen.get(0), prices.quote("A1"), "it was kept, too");
    }

    @Test
    void a_transaction_that_reads_a_snapshot_keeps_nothing() {
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transactions.executeWithoutResult(status -> prices.quote("C3"));
        assertFalse(prices.quoteCache().contains("C3"));
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        transactions.executeWithoutResult(status -> prices.quote("C3"));
        assertTrue(prices.quoteCache().contains("C3"));
    }

    @Test
    void what_can_not_be_done_after_the_commit_reaches_who_committed() {
        SpringTransactions own = new SpringTransactions(true);
        List<End> ends = new ArrayList<>();
        IllegalStateException first = new IllegalStateException("first");
        Consumer<End> failing = how -> {
            throw first;
        };
        IllegalStateException failed = assertThrows(
                IllegalStateException.class,
                () -> transactions.executeWithoutResult(status -> {
                    Transaction current = own.current();
                    assertSame(current, own.current());
                    current.whenEnded(failing);
                    current.whenEnded(failing);
                    current.whenEnded(ends::add);
                }));
        assertSame(first, failed);
        assertEquals(List.of(End.COMMITTED), ends);
        assertNull(own.current());
    }

    @Test
    void nobody_knows_what_a_savepoint_took_back() {
        SpringTransactions own = new SpringTransactions(true);
        List<End> ends = new ArrayList<>();
        transactions.executeWithoutResult(status -> {
            own.current().whenEnded(ends::add);
            ((SpringTransaction) own.current()).savepointRollback("a savepoint");
        });
        assertEquals(List.of(End.IN_DOUBT), ends);
    }

    @Test
    void without_a_transaction_nothing_waits() {
        prices.reprice("A1");
        assertFalse(othersHaveIt());
    }
}
