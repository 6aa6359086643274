package hostile_names;

import io.cachewright.Cached;

/** Names its own wrapper. */
public interface Factory {
    @Cached
    String make(String name);

    static CachedFactory caching(Factory factory) {
        return new CachedFactory(factory);
    }

    default Factory cached() {
        return new CachedFactory(this);
    }
}
