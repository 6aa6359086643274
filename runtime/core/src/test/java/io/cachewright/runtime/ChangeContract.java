package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is true of invalidations and puts, wherever the entries are; part of {@link CacheContract}. */
abstract class ChangeContract extends TimeContract {
    static final Under UNDER = Under.tags("user:1").andGroup("sku", "A1");

    private List<Runnable> invalidations(String key) {
        return List.of(
                () -> cache.invalidate(key),
                cache::invalidateAll,
                () -> cache.invalidateGroup("sku", "A1"),
                () -> caches.invalidateTags("never used", "user:1"));
    }

    @Test
    void what_was_invalidated_loads_again() {
        int loaded = 1;
        for (Runnable invalidation : invalidations("a")) {
            assertEquals("v" + loaded, cache.load("a", UNDER, this::load));
            assertEquals("v" + loaded++, cache.load("a", UNDER, this::load));
            invalidation.run();
            assertFalse(cache.contains("a", UNDER));
        }
        assertEquals(List.of("key a", "all", "group sku=A1", "tag never used", "tag user:1"), heardOf("invalidated "));
    }

    private List<String> heardOf(String what) {
        return heard.stream()
                .filter(each -> each.startsWith(what))
                .map(each -> each.substring(what.length()))
                .toList();
    }

    @Test
    void an_invalidation_takes_nothing_else() {
        Cache<String, @Nullable String> other = caches.open(named("other"));
        cache.load("b", Under.tags("user:2").andGroup("sku", "A2"), this::load);
        cache.load("c", Under.NOTHING, this::load);
        other.load("a", Under.group("sku", "A1"), this::load);
        cache.invalidate("a");
        cache.invalidateGroup("sku", "A1");
        caches.invalidateTags("user:1");
        assertTrue(cache.contains("b", Under.tags("user:2").andGroup("sku", "A2")));
        assertTrue(cache.contains("c"));
        cache.invalidateAll();
        assertTrue(other.contains("a", Under.group("sku", "A1")));
    }

    @Test
    void an_invalidation_during_the_load_keeps_its_result_out() {
        int loaded = 1;
        for (Runnable invalidation : invalidations("a")) {
            assertEquals("v" + loaded++, cache.load("a", UNDER, () -> {
                invalidation.run();
                return load();
            }));
            assertFalse(cache.contains("a", UNDER));
        }
        assertEquals("v" + loaded, cache.load("a", () -> {
            cache.put("a", "mine");
            return load();
        }));
        assertEquals("mine", cache.peek("a"));
    }

    @Test
    void another_revision_is_a_miss_and_replaces_the_entry() {
        int expected = 1;
        for (Object revision : new Object[] {1, 2, 1, "1", 7L}) {
            Under under = Under.revision(revision);
            assertEquals("v" + expected, cache.load("a", under, this::load));
            assertEquals("v" + expected++, cache.load("a", under, this::load));
        }
        assertEquals("v6", cache.load("a", Under.NOTHING, this::load));
        assertEquals("v6", call(cache, "a", this::load));
    }

    @Test
    void who_looks_sees_what_a_call_would_be_served() {
        cache.load("a", Under.revision(1), this::load);
        assertEquals("v1", cache.peek("a", Under.revision(1)));
        assertTrue(cache.contains("a", Under.revision(1)));
        for (Under other : List.of(Under.revision(2), Under.revision(null), Under.NOTHING)) {
            assertNull(cache.peek("a", other));
            assertFalse(cache.contains("a", other));
        }
        cache.put("a", Under.revision(null), "mine");
        assertEquals("mine", cache.peek("a", Under.revision(null)));
        assertFalse(cache.contains("a", Under.revision(1)));
    }

    @Test
    void many_keys_are_had_and_warmed_under_the_revision_of_now() {
        Object[] revision = {null};
        Revised revised = new Revised(cache, key -> Under.revision(revision[0]), this::load);
        List<String> keys = List.of("a", "b");
        assertEquals(Map.of("a", "v1", "b", "v2"), revised.getAll(keys));
        assertEquals(2, revised.warm(keys).run().present());
        revision[0] = 7;
        assertEquals(Map.of("a", "v3", "b", "v4"), revised.getAll(keys));
        assertEquals(Map.of("a", "v3", "b", "v4"), revised.getAll(keys));
        assertEquals(2, revised.warm(keys).run().present());
        revision[0] = 8;
        assertEquals(2, revised.warm(keys).run().loaded());
        assertEquals("v7", revised.refreshed("a"));
        assertEquals("v7", cache.peek("a", Under.revision(8)));
    }

    private static final class Revised extends CacheHandle<String, @Nullable String> {
        Revised(Cache<String, @Nullable String> cache, Function<String, Under> under, Supplier<String> load) {
            super(cache, key -> load.get(), under);
        }

        @Nullable
        String refreshed(String key) {
            return refreshKey(key);
        }
    }

    @Test
    void a_load_of_one_revision_is_not_joined_by_a_call_with_another() {
        @Nullable String[] inner = new @Nullable String[1];
        assertEquals("outer", cache.load("a", Under.revision(1), () -> {
            inner[0] = cache.load("a", Under.revision(2), () -> "inner");
            return "outer";
        }));
        assertEquals("inner", inner[0]);
        assertEquals("inner", cache.load("a", Under.revision(2), this::load));
    }

    @Test
    void a_put_does_not_win_over_what_others_change_meanwhile() {
        for (Runnable invalidation : invalidations("a")) {
            Changes changes = caches.changes(cache);
            invalidation.run();
            changes.put(cache, "a", UNDER, "older").apply();
            assertNull(cache.peek("a", UNDER));
        }
        Changes one = caches.changes(cache);
        Changes two = caches.changes(cache);
        one.put(cache, "a", UNDER, "1").apply();
        assertEquals("1", cache.peek("a", UNDER));
        two.put(cache, "a", UNDER, "2").apply();
        assertNull(cache.peek("a", UNDER));
        caches.changes(cache).put(cache, "a", UNDER, "3").apply();
        assertEquals("3", cache.peek("a", UNDER));
    }

    @Test
    void what_was_put_is_under_its_tags_and_groups() {
        for (Runnable invalidation : invalidations("a")) {
            cache.put("a", UNDER, "mine");
            assertEquals("mine", cache.load("a", UNDER, this::load));
            invalidation.run();
            assertNull(cache.peek("a", UNDER));
        }
    }

    @Test
    void a_refused_put_leaves_nothing_to_wait_for() {
        Changes changes = caches.changes(cache);
        cache.invalidate("a");
        changes.put(cache, "a", UNDER, "older").apply();
        assertEquals(0, Gauges.flights(cache));
        assertEquals("v1", cache.load("a", UNDER, this::load));
        assertEquals("v1", cache.peek("a", UNDER));
    }

    @Test
    void changes_wait_for_the_commit_and_are_dropped_on_rollback() {
        ThreadTransactions transactions = new ThreadTransactions();
        try (Caches own = builder().clock(clock).transactions(transactions).build()) {
            Cache<String, @Nullable String> kept = own.open(spec());
            kept.load("a", UNDER, this::load);
            for (Runnable change : List.<Runnable>of(
                    () -> kept.invalidate("a"),
                    kept::invalidateAll,
                    () -> kept.invalidateGroup("sku", "A1"),
                    () -> own.invalidateTags("user:1"),
                    () -> kept.put("a", UNDER, "mine"))) {
                ThreadTransactions.Begun rolledBack = transactions.begin();
                change.run();
                assertEquals("own", kept.load("a", UNDER, () -> "own"));
                assertEquals("v1", elsewhere(kept));
                rolledBack.close();
                assertEquals("v1", kept.peek("a", UNDER));
            }
            try (var transaction = transactions.begin()) {
                kept.put("a", UNDER, "mine");
                assertEquals("v1", elsewhere(kept));
                transaction.committed();
            }
            assertEquals("mine", kept.peek("a", UNDER));
            try (var transaction = transactions.begin()) {
                kept.invalidate("a");
                transaction.committed();
            }
            assertNull(kept.peek("a", UNDER));
        }
    }

    private static @Nullable String elsewhere(Cache<String, @Nullable String> kept) {
        return CompletableFuture.<@Nullable String>supplyAsync(() -> kept.peek("a", UNDER))
                .join();
    }

    @Test
    void what_a_transaction_loaded_is_invalidated_when_it_is_rolled_back() {
        ThreadTransactions transactions = new ThreadTransactions();
        try (Caches own = builder().clock(clock).transactions(transactions).build()) {
            Cache<String, @Nullable String> kept = own.open(spec());
            ThreadTransactions.Begun rolledBack = transactions.begin();
            assertEquals("v1", kept.load("a", UNDER, this::load));
            rolledBack.close();
            assertNull(kept.peek("a", UNDER));
        }
    }
}
