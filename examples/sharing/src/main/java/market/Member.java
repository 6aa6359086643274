package market;

import io.cachewright.redis.RedisStore;
import io.cachewright.runtime.CacheStats;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Coherence;
import io.cachewright.runtime.InvalidationUncertainException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;

/** One process: does what it is told, line by line, and says what came of it. */
final class Member {
    /** How far copies in one process may be behind what another has changed. */
    static final Duration WINDOW = Duration.ofMillis(200);

    private final CachedPrices prices;
    private final RedisStore store;

    private Member(CachedPrices prices, RedisStore store) {
        this.prices = prices;
        this.store = store;
    }

    /** Arguments: the URL of the database, the URI of Redis. */
    public static void main(String[] arguments) throws IOException, SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(arguments[0]);
        RedisStore store = RedisStore.builder("market")
                .uri(arguments[1])
                .timeout(Duration.ofSeconds(1))
                .insistFor(Duration.ofMillis(500))
                .build();
        try (Caches caches =
                        Caches.builder().tiered(store, Coherence.within(WINDOW)).build();
                BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Member member = new Member(new CachedPrices(caches, database), store);
            System.out.println("ready");
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                System.out.println(member.answer(line.split(" ")));
            }
        }
    }

    private String answer(String[] words) throws SQLException {
        return words[0].equals("quote") ? quote(words[1]) : reprice(words[1], new BigDecimal(words[2]));
    }

    private String quote(String sku) throws SQLException {
        CacheStats before = prices.quoteCache().stats();
        long faults = store.stats().faults();
        boolean copy = prices.quoteCache().cache().find(sku) != null;
        BigDecimal amount = prices.quote(sku);
        CacheStats after = prices.quoteCache().stats();
        if (after.loads() > before.loads()) {
            boolean isAway = store.stats().faults() > faults || store.stats().resting();
            return amount + " from the database" + (isAway ? ", as Redis is away" : "");
        }
        return amount + (copy ? " from its copy" : " from Redis");
    }

    private String reprice(String sku, BigDecimal amount) throws SQLException {
        try {
            prices.reprice(sku, amount);
            return "done";
        } catch (InvalidationUncertainException uncertain) {
            return "done, but others may not know";
        }
    }
}
