package hosts_in_a_circle;

import io.cachewright.Cached;

/** Waits for the caching class that it extends. */
public class Novelist extends CachedAuthor {
    @Cached
    public String name(int length) {
        loads++;
        return "n".repeat(length);
    }
}
