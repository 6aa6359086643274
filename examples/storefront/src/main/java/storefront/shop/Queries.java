package storefront.shop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database, and counts how often: the meter {@code shop.queries}. */
@Component
public final class Queries {
    private final JdbcClient database;
    private final Counter counter;

    Queries(JdbcClient database, MeterRegistry meters) {
        this.database = database;
        this.counter = meters.counter("shop.queries");
    }

    <T> List<T> list(Class<T> type, String sql, Object... parameters) {
        return List.copyOf(ask(sql, parameters).query(type).list());
    }

    <T> Optional<T> find(Class<T> type, String sql, Object... parameters) {
        return ask(sql, parameters).query(type).optional();
    }

    int update(String sql, Object... parameters) {
        return ask(sql, parameters).update();
    }

    private JdbcClient.StatementSpec ask(String sql, Object... parameters) {
        counter.increment();
        return database.sql(sql).params(parameters);
    }

    /** How often the database was asked since the start. */
    public long count() {
        return (long) counter.count();
    }
}
