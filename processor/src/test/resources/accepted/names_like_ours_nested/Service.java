package names_like_ours_nested;

import io.cachewright.Cached;
import java.util.List;
import java.util.Map;

public class Service {
    int loads;

    public record Cache(Key key) {}

    public record Key(String text) {}

    public static class Entry<T> {}

    public enum Caches {
        ONE
    }

    public static class Content {}

    public @interface Override {}

    public static class Duration {}

    public record List() {}

    public static class Objects {}

    @Cached(ttl = "2h")
    public Entry<Cache> get(Caches caches, Map.Entry<Key, java.util.List<Cache>> entry, List list) {
        loads++;
        return new Entry<>();
    }

    /** What begins the names of packages. */
    @Cached
    public Integer packages(int[] io, String java) {
        return ++loads;
    }

    @Cached
    public Integer sum(int[] numbers) {
        return ++loads;
    }
}
