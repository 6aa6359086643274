package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.version.Tags;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nothing grows with the number of keys and tags that were ever named. {@code -Dmemory.keys=10000000} for the long run. */
class MemoryTest {
    private static final int KEYS = Integer.getInteger("memory.keys", 100_000);

    /**
     * Less than the smallest object for each key. Not nothing: a table of tags keeps the width it had when most of them
     * waited for the collector, which depends on how much time that got.
     */
    private static final long SLACK = (8L << 20) + 4L * KEYS;

    private final Caches caches = Caches.local();

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void the_heap_stays_flat_however_many_keys_tags_and_groups_there_were() {
        StoredCache<String, String> cache = (StoredCache<String, String>) caches.open(
                CacheSpec.<String, String>named("many").maxSize(1_000).ttl(Duration.ofHours(1)));
        long early = 0;
        for (int i = 0; i < KEYS; i++) {
            load(cache, i);
            if (i == KEYS / 10) {
                early = used();
            }
        }
        long before = early;
        // What the collector has found is forgotten with the next tags that are named, up to a thousand with each.
        int[] next = {KEYS};
        Waits.until(() -> {
            long growth = used() - before;
            for (int i = 0; i < 1_000; i++) {
                load(cache, next[0]++);
            }
            return growth < SLACK;
        });
        assertEquals(0, cache.flights());
        assertTrue(cache.size() >= 999, () -> "size " + cache.size());
    }

    private static void load(Cache<String, String> cache, int i) {
        String key = "key-" + i;
        cache.load(key, Under.tags("tag-" + i).andGroup("id", i), () -> "value of " + key);
    }

    @Test
    void failing_and_invalidated_loads_leave_nothing() {
        StoredCache<Integer, String> cache = (StoredCache<Integer, String>)
                caches.open(CacheSpec.<Integer, String>named("failing").maxSize(1_000));
        for (int i = 0; i < 10_000; i++) {
            int key = i;
            try {
                call(cache, key, () -> {
                    if (key % 2 == 0) {
                        cache.invalidate(key);
                        return "dead";
                    }
                    throw new IllegalStateException();
                });
            } catch (IllegalStateException expected) {
                // Half of them fail.
            }
        }
        assertEquals(0, cache.flights());
        assertEquals(0, cache.size());
    }

    @Test
    void a_tag_that_nothing_depends_on_is_forgotten() {
        Tags tags = new Tags();
        Object held = tags.current("held");
        for (int i = 0; i < 10_000; i++) {
            tags.current("tag-" + i);
        }
        Waits.until(() -> {
            System.gc();
            return tags.size() == 1;
        });
        assertEquals(held, tags.current("held"));
    }

    @Test
    void stamps_that_were_bumped_are_not_remembered() {
        Cache<Integer, Integer> cache =
                caches.open(CacheSpec.<Integer, Integer>named("bumped").maxSize(100));
        for (int i = 0; i < 100_000; i++) {
            cache.invalidateAll();
            if (i % 1_000 == 0) {
                call(cache, i, () -> 1);
            }
        }
        assertTrue(cache.size() <= 1);
    }
}
