package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChangesTest {
    private final Caches caches = Caches.local();
    private final Cache<String, Integer> cache = caches.open(CacheSpec.named("c"));
    private final Cache<String, Integer> other = caches.open(CacheSpec.named("other"));
    private final IllegalStateException wrong = new IllegalStateException("no hash");
    private final Object unhashable = new Object() {
        @Override
        public int hashCode() {
            throw wrong;
        }
    };

    @Test
    void a_batch_changes_nothing_before_it_is_applied() {
        cache.put("a", 1);
        Changes changes = caches.changes().invalidate(cache, "a");
        assertTrue(cache.contains("a"));
        changes.apply();
        assertFalse(cache.contains("a"));
    }

    @Test
    void a_batch_reaches_keys_groups_tags_and_whole_caches() {
        cache.put("key", 1);
        cache.put("group", Under.group("sku", "A1"), 1);
        cache.put("tag", Under.tags("user:1"), 1);
        cache.put("kept", Under.tags("user:2").andGroup("sku", "A2"), 1);
        other.put("all", 1);
        caches.changes()
                .invalidate(cache, "key")
                .invalidateGroup(cache, "sku", "A1")
                .invalidateTags("user:1")
                .invalidateAll(other)
                .apply();
        assertEquals(1, cache.size());
        assertTrue(cache.contains("kept"));
        assertEquals(0, other.size());
    }

    @Test
    void what_is_put_is_kept() {
        caches.changes(cache).put(cache, "a", Under.NOTHING, 2).apply();
        assertEquals(2, cache.peek("a"));
    }

    @Test
    void so_it_is_under_a_tag_that_the_batch_invalidates_unless_others_share_it() {
        Under under = Under.tags("user:1");
        caches.changes(cache).put(cache, "a", under, 2).invalidateTags("user:1").apply();
        assertEquals(2, cache.peek("a", under));
        try (Caches shared =
                Caches.builder().shared(new MapStore(System::nanoTime)).build()) {
            Cache<String, Integer> there = shared.open(CacheSpec.<String, Integer>named("c")
                    .ttl(Duration.ofMinutes(1))
                    .shareable((key, to) -> to.add(key), "1", Integer.class));
            shared.changes(there)
                    .put(there, "a", under, 2)
                    .invalidateTags("user:1")
                    .apply();
            assertNull(there.peek("a", under));
            shared.changes(there).put(there, "a", under, 2).apply();
            assertEquals(2, there.peek("a", under));
        }
    }

    @Test
    void a_put_does_not_win_over_a_later_invalidation_of_its_key() {
        Changes changes = caches.changes(cache);
        cache.invalidate("a");
        changes.put(cache, "a", Under.NOTHING, 1).apply();
        assertNull(cache.peek("a"));
    }

    @Test
    void a_put_does_not_win_over_a_later_invalidation_of_all() {
        Changes changes = caches.changes(cache);
        cache.invalidateAll();
        changes.put(cache, "a", Under.NOTHING, 1).apply();
        assertNull(cache.peek("a"));
    }

    @Test
    void a_put_does_not_win_over_a_later_invalidation_of_its_tag() {
        Changes changes = caches.changes(cache);
        caches.invalidateTags("user:1");
        changes.put(cache, "a", Under.tags("user:1"), 1).apply();
        assertNull(cache.peek("a"));
    }

    @Test
    void a_put_does_not_win_over_a_later_invalidation_of_its_group() {
        Changes changes = caches.changes(cache);
        cache.invalidateGroup("sku", "A1");
        changes.put(cache, "a", Under.group("sku", "A1"), 1).apply();
        assertNull(cache.peek("a"));
    }

    @Test
    void of_two_puts_that_overlap_none_is_kept() {
        cache.put("a", 0);
        Changes one = caches.changes(cache);
        Changes two = caches.changes(cache);
        one.put(cache, "a", Under.NOTHING, 1).apply();
        assertEquals(1, cache.peek("a"));
        two.put(cache, "a", Under.NOTHING, 2).apply();
        assertNull(cache.peek("a"));
    }

    @Test
    void puts_one_after_the_other_are_both_kept() {
        caches.changes(cache).put(cache, "a", Under.NOTHING, 1).apply();
        caches.changes(cache).put(cache, "a", Under.NOTHING, 2).apply();
        assertEquals(2, cache.peek("a"));
    }

    @Test
    void what_others_change_elsewhere_is_not_in_the_way() {
        Changes changes = caches.changes(cache);
        other.invalidate("a");
        other.invalidateAll();
        other.invalidateGroup("sku", "A1");
        caches.invalidateTags("user:2");
        changes.put(cache, "a", Under.tags("user:1").andGroup("sku", "A1"), 1).apply();
        assertEquals(1, cache.peek("a"));
    }

    @Test
    void what_a_batch_invalidates_itself_is_not_in_the_way_of_its_puts() {
        cache.put("b", Under.tags("user:1"), 1);
        caches.changes(cache)
                .put(cache, "a", Under.tags("user:1").andGroup("sku", "A1"), 2)
                .invalidate(cache, "a")
                .invalidateAll(cache)
                .invalidateGroup(cache, "sku", "A1")
                .invalidateTags("user:1")
                .apply();
        assertEquals(2, cache.peek("a"));
        assertNull(cache.peek("b"));
    }

    @Test
    void where_one_part_fails_the_others_are_made() {
        Cache<Object, Integer> odd = caches.open(CacheSpec.named("odd"));
        cache.put("a", 1);
        Changes changes = caches.changes().invalidate(odd, unhashable).invalidate(cache, "a");
        assertSame(wrong, assertThrows(IllegalStateException.class, changes::apply));
        assertNull(cache.peek("a"));
    }

    @Test
    void nor_of_the_same_cache() {
        Cache<Object, Integer> odd = caches.open(CacheSpec.named("odd"));
        odd.put("a", 1);
        odd.put("b", 1);
        Changes changes = caches.changes()
                .invalidate(odd, "a")
                .invalidate(odd, unhashable)
                .invalidate(odd, "b");
        assertSame(wrong, assertThrows(IllegalStateException.class, changes::apply));
        assertEquals(0, odd.size());
    }

    @Test
    void after_a_failed_call_what_fails_is_suppressed() {
        Cache<Object, Integer> odd = caches.open(CacheSpec.named("odd"));
        Exception failure = new Exception("the call");
        caches.changes().invalidate(odd, unhashable).applyAfter(failure);
        assertSame(wrong, failure.getSuppressed()[0]);
    }

    /** As a JVM throws its own, once it has thrown them often. */
    @Test
    void where_the_same_is_thrown_again_the_others_are_made() {
        RuntimeException same = new NullPointerException();
        Object unhashable = new Object() {
            @Override
            public int hashCode() {
                throw same;
            }
        };
        Cache<Object, Integer> odd = caches.open(CacheSpec.named("odd"));
        cache.put("a", 1);
        Changes changes = caches.changes()
                .invalidate(odd, unhashable)
                .invalidate(odd, unhashable)
                .invalidate(cache, "a");
        assertSame(same, assertThrows(NullPointerException.class, changes::apply));
        assertNull(cache.peek("a"));
        changes.applyAfter(same);
    }

    @Test
    void a_disabled_cache_has_nothing_to_change() {
        try (Caches disabled = Caches.disabled()) {
            Cache<String, Integer> none = disabled.open(CacheSpec.named("c"));
            disabled.changes(none)
                    .put(none, "a", Under.NOTHING, 1)
                    .invalidateAll(none)
                    .apply();
            assertNull(none.peek("a"));
        }
    }

    @Test
    void a_closed_cache_refuses_a_put_before_anything_is_changed() {
        caches.close();
        Changes changes = caches.changes(cache);
        assertThrows(CachesClosedException.class, () -> changes.put(cache, "a", Under.NOTHING, 1));
    }
}
