package sharing;

import io.cachewright.CacheGroup;
import io.cachewright.Cached;
import io.cachewright.Sensitive;
import io.cachewright.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

public class Prices {
    public enum Kind {
        NET,
        GROSS
    }

    public record Sku(String code, int edition) {}

    public record Line(Sku sku, List<Sku> spare, Kind kind) {
        @Deprecated
        public List<Sku> spare() {
            return spare;
        }
    }

    public record Pair<A, B>(A left, B right) {}

    public record Price(BigDecimal amount, Currency currency, List<Price> former, Map<Kind, Tax> taxes) {}

    public static class Tax {
        private final BigDecimal rate;

        public Tax(BigDecimal rate) {
            this.rate = rate;
        }

        public BigDecimal getRate() {
            return rate;
        }
    }

    /** Equal as its own equals says, which no other process can ask. */
    public static final class Account {
        @Override
        public boolean equals(Object other) {
            return other instanceof Account;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    public interface Shape {}

    public static class Box<T> {
        public T content;
    }

    @Cached(ttl = "10m", tier = Tier.TIERED)
    public Price quote(String sku, Currency currency) {
        return new Price(BigDecimal.ONE, currency, List.of(), Map.of());
    }

    @Cached(ttl = "10m", tier = Tier.SHARED)
    public Optional<List<Price>> ofOne(Sku sku) {
        return Optional.empty();
    }

    @Cached(tier = Tier.LOCAL)
    public Price[] ofAll(List<Line> lines, Set<Pair<Sku, LocalDate>> dates, Map<Sku, List<Sku>> parts, Sku... more) {
        return new Price[0];
    }

    @Cached(key = {"line.sku", "line.kind"})
    public CompletableFuture<Map<String, ? extends Tax>> taxes(Line line) {
        return CompletableFuture.completedFuture(Map.of());
    }

    @Cached
    public List<String>[] plain(byte[] bytes, long[][] table, UUID id, double weight, char letter) {
        return null;
    }

    @Cached(ttl = "1h", schema = "shape-1")
    public Shape pinned(@CacheGroup Kind kind) {
        return null;
    }

    @Cached
    public Box<Sku> generic() {
        return new Box<>();
    }

    @Cached
    public String ofToken(@Sensitive String token) {
        return "known";
    }

    @Cached
    public String ofAccount(@Sensitive Sku account, int year) {
        return "known";
    }

    @Cached
    public Shape shape(String name) {
        return null;
    }

    @Cached
    public String name(Account account) {
        return "known";
    }

    @Cached
    public String named(Line line, List<? extends Number> numbers) {
        return "known";
    }

    @Cached
    public Object anything(@CacheGroup Sku sku) {
        return "known";
    }

    @Cached
    public String group(@CacheGroup Sku sku) {
        return "known";
    }

    @Cached
    public <T> T own(Class<T> type) {
        return null;
    }
}
