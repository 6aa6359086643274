package revisions;

import io.cachewright.Cached;
import io.cachewright.NotKey;

public class Pages {
    public record Order(long id, Stamp stamp) {}

    public record Stamp(long revision) {}

    int loads;
    int catalog = 1;

    @Cached(key = "order.id", version = "order.stamp.revision")
    public String order(Order order) {
        return "order " + ++loads;
    }

    @Cached(version = "catalogRevision")
    public String page(String name) {
        return "page " + ++loads;
    }

    @Cached(version = "revision")
    public String row(long id, @NotKey Integer revision) {
        return "row " + ++loads;
    }

    public int catalogRevision() {
        return catalog;
    }
}
