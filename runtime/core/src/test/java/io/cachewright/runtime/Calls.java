package io.cachewright.runtime;

/** Calls a cache the way generated code does. */
final class Calls {
    private Calls() {}

    static <K, V> V call(Cache<K, V> cache, K key, Loader<? extends V> loader) {
        Entry<V> hit = cache.find(key);
        return hit != null ? hit.value() : cache.load(key, loader);
    }
}
