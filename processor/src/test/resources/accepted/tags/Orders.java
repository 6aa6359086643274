package tags;

import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

public class Orders {
    public enum Kind {
        PRIVATE,
        BUSINESS
    }

    public record Address(String city) {}

    public record Customer(long id, Address address) {}

    public record Order(String number, Customer customer) {}

    int loads;

    @Cached(tags = "catalog")
    public String page(int number) {
        return "page " + ++loads;
    }

    @Cached(tags = {"catalog", "front page"})
    public String front() {
        return "front " + ++loads;
    }

    @Cached(tags = {"user:{userId}", "catalog"})
    public String quote(long userId, String sku) {
        return "quote " + ++loads;
    }

    @Cached(tags = {"customer:{order.customer.id}", "city:{order.customer.address.city}"})
    public String receipt(Order order) {
        return "receipt " + ++loads;
    }

    @Cached(key = "order.number", tags = {"order:{order.number}", "customer:{order.customer.id}"})
    public String invoice(Order order) {
        return "invoice " + ++loads;
    }

    @Cached(key = "order.customer", tags = "city:{order.customer.address.city}")
    public String greeting(Order order) {
        return "greeting " + ++loads;
    }

    @Cached(tags = "trace:{trace}")
    public String traced(String sku, @NotKey String trace) {
        return "traced " + ++loads;
    }

    @Cached(version = "revision", tags = "row:{id}:{tenant}")
    public String row(long id, @NotKey int revision, @NotKey UUID tenant) {
        return "row " + ++loads;
    }

    @Cached(tags = "name:{name}")
    public CompletableFuture<String> later(String name) {
        return CompletableFuture.supplyAsync(() -> "later " + ++loads);
    }

    @Cached(tags = {"{first}:{second}", "transfer/{first}", "transfer/{second}", "odd: \"*/ \\u002a $T/{first}"})
    public String pair(String first, String second) {
        return "pair " + ++loads;
    }

    @Cached(tags = "{kind}/{day}/{language}/{flag}/{letter}/{amount}")
    public String kinds(Kind kind, LocalDate day, Locale language, boolean flag, char letter, Double amount) {
        return "kinds " + ++loads;
    }

    @Cached(tags = "length:{sku.length}")
    public int[] stock(String sku, int... years) {
        return new int[] {++loads};
    }
}
