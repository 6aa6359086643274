package handles_everywhere;

import io.cachewright.CacheGroup;
import io.cachewright.CachePut;
import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A method of each kind, as far as its handle is concerned. */
public class Desk {
    public record Stamp(Long revision) {}

    public record Order(long id, Stamp stamp, String city) {}

    static int season = 1;
    static int key = 1;
    int loads;
    String edition = "first";

    private String next(String what) {
        return what + " " + ++loads;
    }

    public String edition() {
        return edition;
    }

    @Cached(ttl = "1h")
    public String nothing() {
        return next("nothing");
    }

    @Cached(ttl = "1h")
    public int number(boolean flag) {
        return ++loads;
    }

    @Cached(ttl = "1h")
    public String single(String name) {
        return next("single");
    }

    @Cached(ttl = "1h")
    public String many(String name, int year, Double rate) {
        return next("many");
    }

    @Cached(ttl = "1h")
    public int[] array(String... names) {
        return new int[] {++loads};
    }

    @Cached(ttl = "1h", emptyTtl = "0s")
    public Optional<String> optional(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(next("optional"));
    }

    @Cached(ttl = "1h")
    public CompletableFuture<String> future(String name) {
        return CompletableFuture.completedFuture(next("future"));
    }

    @Cached(ttl = "1h")
    public String notKey(String name, @NotKey String trace) {
        return next("notKey");
    }

    @Cached(ttl = "1h", key = "order.id")
    public String path(Order order) {
        return next("path");
    }

    @Cached(ttl = "1h", tags = {"name:{name}", "all"})
    public String tagged(@CacheGroup String name, int year) {
        return next("tagged");
    }

    /** Under what its key does not hold. */
    @Cached(ttl = "1h", key = "order.id", tags = "city:{order.city}")
    public String taggedBeside(Order order) {
        return next("taggedBeside");
    }

    @Cached(ttl = "1h", key = "order.id", version = "order.stamp.revision")
    public String ofRevision(Order order) {
        return next("ofRevision");
    }

    /** All that it is called with is in its key, and its revision too, on a path that may end early. */
    @Cached(ttl = "1h", version = "order.stamp.revision")
    public String ofOwnRevision(Order order, String language) {
        return next("ofOwnRevision");
    }

    @Cached(ttl = "1h", version = "order.stamp.revision")
    public String ofSingle(Order order) {
        return next("ofSingle");
    }

    @Cached(ttl = "1h", version = "edition")
    public String ofEdition(String name) {
        return next("ofEdition");
    }

    /** A revision that is a part of the key tells nothing more. */
    @Cached(ttl = "1h", version = "revision")
    public String ofKey(String name, long revision) {
        return next("ofKey");
    }

    @CachePut(method = "ofKey")
    public String write(String name, long revision) {
        return next("write");
    }

    @Cached(ttl = "1h", version = "season", tags = {"season:{key}", "city:{order.city}"})
    public String[] ofSeason(Order order, @NotKey String key, String... names) {
        return new String[] {next("ofSeason")};
    }

    /** Called like a parameter of ours. */
    @Cached(ttl = "1h", version = "key")
    public String ofKeyField(String name) {
        return next("ofKeyField");
    }

    @Cached(ttl = "1h", version = "season", tags = "name:{season_}")
    public CompletableFuture<String[]> taggedOfSeason(String season_) {
        return CompletableFuture.completedFuture(new String[] {next("taggedOfSeason")});
    }
}
