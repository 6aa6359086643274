package io.cachewright.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Operations over many keys of a cache, one key after another. */
@SuppressWarnings("NullAway") // null is a key like any other
class OneByOne<K extends @Nullable Object, V extends @Nullable Object> {
    private final Cache<K, V> cache;

    /** What is loaded under what, and how. */
    record Source<K extends @Nullable Object, V extends @Nullable Object>(
            Function<? super K, Under> under, KeyLoader<? super K, ? extends V> loader) {}

    /** Hears what became of each key that is warmed. */
    interface Told<K extends @Nullable Object> {
        /** There is a value now; whether it had to be loaded. */
        void done(K key, boolean loaded);

        /** Loading it failed. */
        void failed(K key, Throwable failure);
    }

    OneByOne(Cache<K, V> cache) {
        this.cache = cache;
    }

    /** How many keys to hand over at once. */
    int mostAtOnce() {
        return 1;
    }

    /** See {@link CacheHandle#getAll}. */
    Map<K, V> getAll(Iterable<? extends K> keys, Source<K, V> source) {
        Map<K, V> values = new LinkedHashMap<>();
        for (K key : keys) {
            values.put(key, load(key, source));
        }
        return values;
    }

    /** Loads those of these keys that are not there; only a close throws. */
    void warm(List<K> keys, Source<K, V> source, Told<K> told) {
        for (K key : keys) {
            boolean there;
            try {
                there = cache.contains(key, source.under().apply(key));
                if (!there) {
                    load(key, source);
                }
            } catch (CachesClosedException closed) {
                // No other key would fare better, and there may be no end of them.
                throw closed;
            } catch (Throwable failure) {
                told.failed(key, failure);
                continue;
            }
            told.done(key, !there);
        }
    }

    V load(K key, Source<K, V> source) {
        return cache.load(key, source.under().apply(key), () -> source.loader().load(key));
    }
}
