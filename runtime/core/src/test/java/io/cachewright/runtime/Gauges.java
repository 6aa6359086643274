package io.cachewright.runtime;

/** What tests of other packages may see of a cache's inside. */
public final class Gauges {
    private Gauges() {}

    /** How many loads others could wait for now. */
    public static int flights(Cache<?, ?> cache) {
        return ((StoredCache<?, ?>) cache).flights();
    }
}
