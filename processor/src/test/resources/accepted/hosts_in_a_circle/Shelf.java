package hosts_in_a_circle;

import io.cachewright.Cached;

/** Names its own caching class. */
public interface Shelf {
    @Cached
    int books(String subject);

    default CachedShelf cached() {
        return new CachedShelf(this);
    }
}
