package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** Calls a cache the way generated code does. */
public final class Calls {
    private Calls() {}

    public static <K, V> V call(Cache<K, V> cache, K key, Loader<? extends V> loader) {
        return call(cache, key, Under.NOTHING, loader);
    }

    public static <K, V> V call(Cache<K, V> cache, K key, Under under, Loader<? extends V> loader) {
        if (under.revision() == null && (key == NoKey.KEY || key instanceof Boolean || key instanceof Enum<?>)) {
            Entry<V> served = served(cache, key);
            return served != null ? served.value() : cache.load(key, under, loader);
        }
        Entry<V> hit = hit(cache, key);
        boolean serves =
                hit != null && (under.revision() == null ? cache.serves(hit) : cache.serves(hit, under.revision()));
        return serves ? hit.value() : cache.load(key, under, loader);
    }

    /** The entry that is a hit where the runtime itself knows how to find it. */
    private static <K, V> @Nullable Entry<V> served(Cache<K, V> cache, Object key) {
        if (key instanceof Boolean flag) {
            return cache.hit(flag.booleanValue());
        }
        return key instanceof Enum<?> constant ? cache.hit(constant) : cache.hit();
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
