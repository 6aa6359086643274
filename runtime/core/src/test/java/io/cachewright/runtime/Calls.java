package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** Calls a cache the way generated code does. */
public final class Calls {
    private Calls() {}

    public static <K, V> V call(Cache<K, V> cache, K key, Loader<? extends V> loader) {
        return call(cache, key, Under.NOTHING, loader);
    }

    public static <K, V> V call(Cache<K, V> cache, K key, Under under, Loader<? extends V> loader) {
        Entry<V> hit = hit(cache, key);
        boolean serves =
                hit != null && (under.revision() == null ? cache.serves(hit) : cache.serves(hit, under.revision()));
        return serves ? hit.value() : cache.load(key, under, loader);
    }

    /** The entry that is found without making a key, which generated code asks before it loads. */
    public static <K, V> @Nullable Entry<V> hit(Cache<K, V> cache, K key) {
        Entry<V> hit = cache.first(Content.hash(NullKey.mask(key)));
        while (hit != null && !NullKey.mask(key).equals(hit.key())) {
            hit = hit.next();
        }
        return hit;
    }
}
