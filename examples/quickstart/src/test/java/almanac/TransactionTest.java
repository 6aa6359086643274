package almanac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.ThreadTransactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Currency;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions of plain JDBC: what {@code changeCurrency} invalidates waits for the commit. */
class TransactionTest {
    private static final Currency SEK = Currency.getInstance("SEK");
    private static final Currency EUR = Currency.getInstance("EUR");

    private final ThreadTransactions transactions = new ThreadTransactions();
    private final CachedCountryDirectory countries = new CachedCountryDirectory(
            Caches.builder().transactions(transactions).build(), new CountryTable(sharing(Almanac.DATABASE)));
    private final ThreadLocal<Connection> ofTransaction = new ThreadLocal<>();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = Almanac.DATABASE.getConnection();
        connection.setAutoCommit(false);
        ofTransaction.set(connection);
    }

    @AfterEach
    void restore() throws SQLException {
        connection.rollback();
        connection.close();
        new CountryTable(Almanac.DATABASE).changeCurrency("SE", SEK);
    }

    /** In a transaction its connection, which stays open; else one of the database's own, as pools do. */
    private DataSource sharing(DataSource database) {
        return proxy(DataSource.class, database, "getConnection", () -> {
            Connection mine = ofTransaction.get();
            return mine == null ? database.getConnection() : proxy(Connection.class, mine, "close", () -> null);
        });
    }

    private interface Answer {
        Object give() throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, String instead, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return method.getName().equals(instead) ? answer.give() : method.invoke(target, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private Currency paidWith() throws SQLException {
        return countries.byName("Schweden").currency();
    }

    private Currency paidWithByOthers() {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return paidWith();
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .join();
    }

    @Test
    void what_is_committed_is_seen_by_all() throws SQLException {
        assertEquals(SEK, paidWith());
        try (ThreadTransactions.Begun transaction = transactions.begin()) {
            countries.changeCurrency("SE", EUR);
            assertEquals(EUR, paidWith());
            assertEquals(SEK, paidWithByOthers());
            connection.commit();
            transaction.committed();
        }
        assertEquals(EUR, paidWithByOthers());
    }

    @Test
    void what_is_rolled_back_was_never_there() throws SQLException {
        ThreadTransactions.Begun transaction = transactions.begin();
        countries.changeCurrency("SE", EUR);
        assertEquals(EUR, paidWith());
        connection.rollback();
        transaction.close();
        assertEquals(SEK, paidWithByOthers());
        assertEquals(SEK, paidWith());
    }

    @Test
    void a_call_that_fails_leaves_nothing_behind() throws SQLException {
        assertEquals(SEK, paidWith());
        assertThrows(IllegalStateException.class, () -> {
            try (ThreadTransactions.Begun transaction = transactions.begin()) {
                countries.changeCurrency("SE", EUR);
                throw new IllegalStateException("before " + transaction + " is committed");
            }
        });
        connection.rollback();
        assertEquals(SEK, paidWith());
        assertEquals(1, countries.byNameCache().stats().loads());
    }
}
