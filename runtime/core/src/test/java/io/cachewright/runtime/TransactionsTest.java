package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TransactionsTest {
    private final ThreadTransactions transactions = new ThreadTransactions();
    private final Caches caches = Caches.builder().transactions(transactions).build();
    private final Cache<String, Integer> cache = caches.open(CacheSpec.named("c"));
    private final Cache<String, Integer> other = caches.open(CacheSpec.named("other"));

    private @Nullable Integer seenByAnother(String key) {
        return CompletableFuture.supplyAsync(() -> cache.peek(key)).join();
    }

    private int call(Cache<String, Integer> asked, String key, int loaded) {
        return Calls.call(asked, key, () -> loaded);
    }

    private void rolledBack(Runnable body) {
        ThreadTransactions.Begun transaction = transactions.begin();
        body.run();
        transaction.close();
    }

    @Test
    void an_invalidation_waits_for_the_commit() {
        cache.put("a", 1);
        try (var transaction = transactions.begin()) {
            cache.invalidate("a");
            assertEquals(1, seenByAnother("a"));
            transaction.committed();
        }
        assertNull(cache.peek("a"));
    }

    @Test
    void one_that_another_thread_has_ended_keeps_nobody_in_it() {
        ThreadTransactions.Begun transaction = transactions.begin();
        cache.put("a", 1);
        CompletableFuture.runAsync(() -> {
                    try (var of = transactions.begin()) {
                        transaction.committed();
                        assertSame(of, transactions.current());
                    }
                })
                .join();
        assertNull(transactions.current());
        assertEquals(1, cache.peek("a"));
        cache.invalidate("a");
        assertNull(seenByAnother("a"));
        try (var next = transactions.begin()) {
            assertSame(next, transactions.current());
        }
        assertNull(transactions.current());
    }

    @Test
    void one_that_ends_before_those_inside_of_it_is_not_gone_back_to() {
        ThreadTransactions.Begun outer = transactions.begin();
        ThreadTransactions.Begun inner = transactions.begin();
        outer.committed();
        assertSame(inner, transactions.current());
        inner.close();
        assertNull(transactions.current());
    }

    @Test
    void an_invalidation_is_dropped_when_it_is_rolled_back() {
        cache.put("a", 1);
        rolledBack(() -> {
            cache.invalidate("a");
            other.invalidateAll();
            caches.invalidateTags("t");
        });
        assertEquals(1, cache.peek("a"));
    }

    @Test
    void every_kind_of_change_waits() {
        cache.put("tag", Under.tags("t"), 1);
        cache.put("group", Under.group("g", 1), 1);
        other.put("all", 1);
        String version = caches.version("v").current();
        try (var transaction = transactions.begin()) {
            caches.invalidateTags("t");
            cache.invalidateGroup("g", 1);
            other.invalidateAll();
            caches.version("v").bump();
            caches.changes(cache).put(cache, "put", Under.NOTHING, 2).apply();
            assertEquals(1, seenByAnother("tag"));
            assertEquals(1, seenByAnother("group"));
            assertNull(seenByAnother("put"));
            assertEquals(version, caches.version("v").current());
            transaction.committed();
        }
        assertEquals(1, cache.size());
        assertEquals(2, cache.peek("put"));
        assertEquals(0, other.size());
        assertFalse(version.equals(caches.version("v").current()));
    }

    @Test
    void a_put_is_dropped_when_it_is_rolled_back() {
        cache.put("a", 1);
        rolledBack(() -> {
            cache.put("a", 2);
        });
        assertEquals(1, cache.peek("a"));
    }

    @Test
    void a_put_that_waits_does_not_win_over_what_others_invalidate_meanwhile() {
        try (var transaction = transactions.begin()) {
            caches.changes(cache).put(cache, "a", Under.NOTHING, 1).apply();
            CompletableFuture.runAsync(() -> cache.invalidate("a")).join();
            transaction.committed();
        }
        assertNull(cache.peek("a"));
    }

    @Test
    void the_transaction_itself_does_not_see_what_it_has_invalidated() {
        cache.put("a", 1);
        cache.put("b", 1);
        rolledBack(() -> {
            cache.invalidate("a");
            assertNull(cache.find("a"));
            assertNull(cache.peek("a"));
            assertFalse(cache.contains("a"));
            assertEquals(2, call(cache, "a", 2));
            assertEquals(
                    3,
                    cache.loadAsync("a", () -> CompletableFuture.completedFuture(3))
                            .join());
            assertEquals(4, cache.refresh("a", Under.NOTHING, () -> 4));
            assertEquals(1, seenByAnother("a"));
            assertEquals(1, call(cache, "b", 9));
        });
        assertEquals(1, cache.peek("a"));
    }

    @Test
    void a_future_of_the_transaction_alone_fails_as_any_other_does() {
        IOException broken = new IOException();
        List<Throwable> seen = new ArrayList<>();
        rolledBack(() -> {
            cache.invalidate("a");
            cache.loadAsync("a", () -> CompletableFuture.failedFuture(broken)).whenComplete((value, failure) -> {
                seen.add(failure);
            });
            CompletableFuture<Integer> source = new CompletableFuture<>();
            CompletableFuture<Integer> cancelled = cache.loadAsync("a", () -> source);
            source.cancel(true);
            assertTrue(cancelled.isCancelled());
        });
        assertEquals(List.of(broken), seen);
        assertEquals(2, cache.stats().loadFailures());
    }

    @Test
    void tags_hide_every_cache_from_their_transaction_until_it_ends() {
        cache.put("a", Under.tags("t"), 1);
        try (var transaction = transactions.begin()) {
            caches.invalidateTags("t");
            assertEquals(2, call(cache, "a", 2));
            transaction.committed();
        }
        assertEquals(3, call(cache, "a", 3));
    }

    @Test
    void what_a_transaction_loaded_is_invalidated_when_it_is_rolled_back() {
        rolledBack(() -> {
            assertEquals(1, call(cache, "a", 1));
        });
        assertNull(cache.peek("a"));
        try (var transaction = transactions.begin()) {
            assertEquals(2, call(cache, "a", 2));
            transaction.committed();
        }
        assertEquals(2, cache.peek("a"));
    }

    @Test
    void what_follows_a_failed_call_happens_even_when_it_is_rolled_back() {
        cache.put("a", 1);
        rolledBack(() -> {
            caches.changes().invalidate(cache, "a").applyAfter(new Exception());
            assertEquals(1, seenByAnother("a"));
        });
        assertNull(cache.peek("a"));
    }

    @Test
    void an_inner_transaction_ends_by_itself() {
        cache.put("outer", 1);
        cache.put("inner", 1);
        rolledBack(() -> {
            cache.invalidate("outer");
            try (var inner = transactions.begin()) {
                assertEquals(1, cache.peek("outer"));
                cache.invalidate("inner");
                inner.committed();
            }
            assertNull(cache.peek("inner"));
            assertNull(cache.peek("outer"));
            assertEquals(1, seenByAnother("outer"));
        });
        assertEquals(1, cache.peek("outer"));
        assertNull(transactions.current());
    }

    /** A transaction whose end is told by the test. */
    private static final class Told implements Transaction {
        final List<Consumer<? super End>> actions = new ArrayList<>();
        final boolean readsLatest;

        Told(boolean readsLatest) {
            this.readsLatest = readsLatest;
        }

        @Override
        public void whenEnded(Consumer<? super End> action) {
            actions.add(action);
        }

        @Override
        public boolean readsLatest() {
            return readsLatest;
        }

        void end(End how) {
            actions.forEach(action -> action.accept(how));
        }
    }

    @Test
    void in_doubt_everything_is_invalidated() {
        Told told = new Told(true);
        try (Caches own = Caches.builder().transactions(() -> told).build()) {
            Cache<String, Integer> kept = own.open(CacheSpec.named("c"));
            assertEquals(1, call(kept, "loaded", 1));
            own.changes(kept).put(kept, "put", Under.NOTHING, 1).apply();
            told.end(Transaction.End.IN_DOUBT);
            assertEquals(0, kept.size());
        }
    }

    @Test
    void what_an_old_snapshot_loads_is_not_kept() {
        Told told = new Told(false);
        try (Caches own = Caches.builder().transactions(() -> told).build()) {
            Cache<String, Integer> kept = own.open(CacheSpec.named("c"));
            assertEquals(1, call(kept, "a", 1));
            assertNull(kept.peek("a"));
            assertTrue(told.actions.isEmpty());
        }
    }

    /** As one that is marked for rollback may. */
    @Test
    void where_a_transaction_does_not_take_a_change_that_is_said_each_time() {
        Transaction refusing = action -> {
            throw new IllegalStateException("marked for rollback");
        };
        AtomicReference<@Nullable Transaction> current = new AtomicReference<>();
        try (Caches own = Caches.builder().transactions(current::get).build()) {
            Cache<String, Integer> kept = own.open(CacheSpec.named("c"));
            kept.put("a", 1);
            current.set(refusing);
            assertThrows(IllegalStateException.class, () -> kept.invalidate("a"));
            assertThrows(IllegalStateException.class, () -> kept.invalidate("a"));
            current.set(null);
            kept.invalidate("a");
            assertNull(kept.peek("a"));
        }
    }

    @Test
    void what_fails_after_the_commit_is_thrown_when_all_is_done() {
        IllegalStateException wrong = new IllegalStateException("no hash");
        boolean[] fails = new boolean[1];
        Object unhashable = new Object() {
            @Override
            public int hashCode() {
                if (fails[0]) {
                    throw wrong;
                }
                return 1;
            }
        };
        Cache<Object, Integer> odd = caches.open(CacheSpec.named("odd"));
        cache.put("a", 1);
        try (var transaction = transactions.begin()) {
            odd.invalidate(unhashable);
            cache.invalidate("a");
            fails[0] = true;
            assertSame(wrong, assertThrows(IllegalStateException.class, transaction::committed));
        }
        assertNull(cache.peek("a"));
    }
}
