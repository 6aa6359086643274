package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnderTest {
    private final Caches caches = Caches.local();
    private final Cache<String, String> users = caches.open(CacheSpec.named("users"));
    private final Cache<String, String> orders = caches.open(CacheSpec.named("orders"));
    private final AtomicInteger loads = new AtomicInteger();

    private String load() {
        return "v" + loads.incrementAndGet();
    }

    private String call(Cache<String, String> cache, String key, Under under) {
        return Calls.call(cache, key, under, this::load);
    }

    @Test
    void a_tag_invalidates_across_caches_and_nothing_else() {
        call(users, "ada", Under.tags("user:1", "all"));
        call(orders, "o1", Under.tags("user:1"));
        call(orders, "o2", Under.tags("user:2"));
        call(orders, "o3", Under.NOTHING);
        caches.invalidateTags("user:1", "never used");
        assertFalse(users.contains("ada"));
        assertFalse(orders.contains("o1"));
        assertTrue(orders.contains("o2"));
        assertTrue(orders.contains("o3"));
        assertEquals("v5", call(users, "ada", Under.tags("user:1", "all")));
        caches.invalidateTags("all");
        assertFalse(users.contains("ada"));
    }

    @Test
    void a_tag_bumped_during_the_load_keeps_its_result_out() {
        assertEquals("old", users.load("ada", Under.tags("user:1"), () -> {
            caches.invalidateTags("user:1");
            return "old";
        }));
        assertFalse(users.contains("ada"));
    }

    @Test
    void a_group_invalidates_what_has_that_value_in_this_cache() {
        call(orders, "1", Under.group("customer", 7).andGroup("region", "eu"));
        call(orders, "2", Under.group("customer", 8).andGroup("region", "eu"));
        call(orders, "3", Under.group("customer", 8).andGroup("region", null));
        call(users, "1", Under.group("customer", 7));
        orders.invalidateGroup("customer", 7);
        assertFalse(orders.contains("1"));
        assertTrue(orders.contains("2"));
        assertTrue(users.contains("1"));
        orders.invalidateGroup("region", null);
        assertTrue(orders.contains("2"));
        assertFalse(orders.contains("3"));
        orders.invalidateGroup("region", "eu");
        assertFalse(orders.contains("2"));
    }

    @Test
    void a_group_is_what_its_array_was_when_it_was_loaded() {
        Cache<String, String> cache = Caches.local().open(CacheSpec.named("parts"));
        int[] parts = {1, 2};
        cache.load("a", Under.group("parts", parts), () -> "1");
        parts[0] = 7;
        cache.invalidateGroup("parts", new int[] {1, 2});
        assertNull(cache.find("a"));
    }

    @Test
    void what_was_put_is_under_its_tags_too() {
        users.put("ada", Under.tags("user:1"), "mine");
        assertTrue(users.contains("ada"));
        caches.invalidateTags("user:1");
        assertFalse(users.contains("ada"));
    }

    private String at(String key, Object revision) {
        return Calls.call(users, key, Under.revision(revision), this::load);
    }

    @Test
    void another_revision_is_a_miss_and_replaces_the_entry() {
        assertEquals("v1", at("ada", 1));
        assertEquals("v1", at("ada", 1));
        assertEquals("v2", at("ada", 2));
        assertEquals("v2", at("ada", 2));
        assertEquals("v3", at("ada", 1));
        assertEquals("v4", at("ada", null));
        assertEquals("v4", at("ada", null));
        assertEquals(3, users.stats().hits());
        assertEquals(1, users.size());
    }

    @Test
    void a_call_that_names_no_revision_is_served_none() {
        assertEquals("v1", at("ada", 1));
        assertNull(users.find("ada"));
        assertEquals("v2", users.get("ada", key -> load()));
        assertEquals("v2", users.get("ada", key -> load()));
        assertEquals("v2", at("ada", null));
        assertEquals("v3", at("ada", 1));
        assertNull(users.peek("ada"));
    }

    @Test
    void a_load_of_one_revision_is_not_joined_by_a_call_with_another() {
        String[] inner = new String[1];
        assertEquals("outer", users.load("ada", Under.revision(1), () -> {
            inner[0] = users.load("ada", Under.revision(2), () -> "inner");
            return "outer";
        }));
        assertEquals("inner", inner[0]);
        assertEquals("inner", at("ada", 2));
    }

    @Test
    void too_many_tags_are_refused() {
        String[] many = new String[17];
        java.util.Arrays.setAll(many, Integer::toString);
        assertEquals(
                "too-many-tags",
                assertThrows(CacheException.class, () -> Under.tags(many)).id());
    }

    @Test
    void a_forced_refresh_loads_now_and_keeps_the_old_value_when_it_fails() {
        call(users, "ada", Under.NOTHING);
        assertEquals("v2", users.refresh("ada", Under.NOTHING, this::load));
        assertEquals("v2", users.peek("ada"));
        assertThrows(
                IllegalStateException.class,
                () -> users.refresh("ada", Under.NOTHING, () -> {
                    throw new IllegalStateException();
                }));
        assertEquals("v2", users.peek("ada"));
    }

    @Test
    void without_an_annotation_a_cache_is_asked_with_its_loader() {
        Cache<Integer, String> squares = caches.open(CacheSpec.named("squares"));
        assertEquals("49", squares.get(7, n -> "" + n * n));
        assertEquals("49", squares.get(7, n -> "not run"));
    }
}
