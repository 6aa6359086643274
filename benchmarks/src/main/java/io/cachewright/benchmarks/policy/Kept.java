package io.cachewright.benchmarks.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cachewright.runtime.store.LocalStore;
import io.cachewright.runtime.store.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Some keys with room for so many, which loads what is not there. */
interface Kept {
    /** Whether this key was there; it is now. */
    boolean has(Integer key);

    /** Ours, the table that caches bounded by a count live in. */
    static Kept ours(int room) {
        final class Item extends Node {
            Item(Integer key) {
                super(key);
            }
        }
        long[] hits = {0};
        LocalStore<Item> store = LocalStore.bySize(room, () -> hits[0], item -> {});
        return key -> {
            if (store.get(key) != null) {
                hits[0]++;
                return true;
            }
            store.put(new Item(key), item -> true);
            return false;
        };
    }

    static Kept caffeine(int room) {
        Cache<Integer, Integer> cache =
                Caffeine.newBuilder().maximumSize(room).executor(Runnable::run).build();
        return key -> {
            if (cache.getIfPresent(key) != null) {
                return true;
            }
            cache.put(key, key);
            return false;
        };
    }

    /** Exact. */
    static Kept lru(int room) {
        Map<Integer, Integer> map = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                return size() > room;
            }
        };
        return key -> {
            if (map.get(key) != null) {
                return true;
            }
            map.put(key, key);
            return false;
        };
    }
}
