package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is true of many keys that are invalidated at once, wherever the entries are; part of {@link CacheContract}. */
abstract class ManyKeysContract extends ChangeContract {
    private static final List<String> BOTH = List.of("a", "b");

    private void loadEach(Cache<String, @Nullable String> kept, String... keys) {
        for (String key : keys) {
            kept.load(key, UNDER, this::load);
        }
    }

    @Test
    void each_of_them_loads_again_once_and_no_other_does() {
        loadEach(cache, "a", "b", "c");
        heard.clear();
        cache.invalidateAll(List.of("b", "never loaded", "a", "b"));
        assertEquals(List.of("invalidated key b", "invalidated key never loaded", "invalidated key a"), heard);
        assertFalse(cache.contains("a", UNDER));
        assertFalse(cache.contains("b", UNDER));
        assertEquals("v3", cache.peek("c", UNDER));
        loadEach(cache, "a", "b", "c");
        assertEquals(5, loads.get());
    }

    @Test
    void of_no_keys_none_does() {
        loadEach(cache, "a");
        heard.clear();
        cache.invalidateAll(List.of());
        assertEquals(List.of(), heard);
        assertTrue(cache.contains("a", UNDER));
    }

    @Test
    void keys_that_can_not_all_be_had_leave_all_as_they_were() {
        loadEach(cache, "a", "b");
        IllegalStateException broken = new IllegalStateException("no more rows");
        Iterable<String> endsEarly = () -> Stream.of("a", "b")
                .peek(key -> {
                    if (key.equals("b")) {
                        throw broken;
                    }
                })
                .iterator();
        assertEquals(broken, assertThrows(IllegalStateException.class, () -> cache.invalidateAll(endsEarly)));
        assertTrue(cache.contains("a", UNDER));
    }

    @Test
    void what_is_being_loaded_is_not_kept() {
        assertEquals("v1", cache.load("a", UNDER, () -> {
            cache.invalidateAll(List.of("b", "a"));
            return load();
        }));
        assertFalse(cache.contains("a", UNDER));
        CompletableFuture<String> slow = new CompletableFuture<>();
        CompletableFuture<@Nullable String> loading = cache.loadAsync("a", UNDER, () -> slow);
        cache.invalidateAll(BOTH);
        slow.complete("old");
        assertEquals("old", loading.join());
        assertFalse(cache.contains("a", UNDER));
        assertEquals(0, Gauges.flights(cache));
    }

    @Test
    void nor_is_what_others_put_that_is_older() {
        Changes older = caches.changes(cache);
        cache.invalidateAll(BOTH);
        older.put(cache, "b", UNDER, "older").apply();
        assertNull(cache.peek("b", UNDER));
    }

    @Test
    void what_the_same_batch_puts_is_kept() {
        loadEach(cache, "a", "b", "c");
        caches.changes(cache)
                .invalidate(cache, "a")
                .put(cache, "b", UNDER, "mine")
                .invalidate(cache, "c")
                .apply();
        assertFalse(cache.contains("a", UNDER));
        assertEquals("mine", cache.peek("b", UNDER));
        assertFalse(cache.contains("c", UNDER));
    }

    @Test
    void they_wait_for_the_commit_and_stay_on_rollback() {
        ThreadTransactions transactions = new ThreadTransactions();
        try (Caches own = builder().clock(clock).transactions(transactions).build()) {
            Cache<String, @Nullable String> kept = own.open(spec());
            loadEach(kept, "a", "b");
            ThreadTransactions.Begun rolledBack = transactions.begin();
            kept.invalidateAll(BOTH);
            assertEquals("own", kept.load("b", UNDER, () -> "own"));
            assertNull(kept.peek("a", UNDER));
            assertEquals("v1", elsewhere(kept, "a"));
            rolledBack.close();
            assertEquals("v2", kept.peek("b", UNDER));
            try (var transaction = transactions.begin()) {
                kept.invalidateAll(BOTH);
                transaction.committed();
            }
            assertFalse(kept.contains("a", UNDER));
            assertFalse(kept.contains("b", UNDER));
        }
    }

    private static @Nullable String elsewhere(Cache<String, @Nullable String> kept, String key) {
        return CompletableFuture.<@Nullable String>supplyAsync(() -> kept.peek(key, UNDER))
                .join();
    }

    @Test
    void the_keys_that_are_there_are_those_that_could_be_served_here() {
        loadEach(cache, "a", "b", "c");
        cache.invalidate("b");
        Set<String> keys = cache.keys();
        assertTrue(Set.of("a", "c").containsAll(keys));
        assertEquals(cache.size(), keys.size());
        assertThrows(UnsupportedOperationException.class, keys::clear);
        cache.invalidateAll(keys);
        assertEquals(Set.of(), cache.keys());
        assertEquals(0, cache.stats().hits());
    }
}
