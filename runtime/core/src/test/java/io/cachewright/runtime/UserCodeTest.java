package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.runtime.store.LocalStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users give us to call: where it is called, and what comes of it when it fails. */
@Timeout(60)
class UserCodeTest {
    /** Both kinds: the table, and Caffeine where entries are weighed. */
    @Test
    void evictions_are_told_outside_the_store() {
        CacheSpec<String, Integer> spec = CacheSpec.named("c");
        for (CacheSpec<String, Integer> each : List.of(spec.maxSize(2), spec.maxWeight(2, (key, value) -> 1))) {
            List<Boolean> inside = new ArrayList<>();
            Caches caches = Caches.builder()
                    .executor(Runnable::run)
                    .listener(new CacheListener() {
                        @Override
                        public void evicted(String cache, EvictionCause cause, long count) {
                            inside.add(isInStore());
                        }
                    })
                    .build();
            Cache<String, Integer> cache = caches.open(each);
            for (int i = 0; i < 5; i++) {
                cache.put("k" + i, i);
            }
            assertFalse(inside.isEmpty(), each::toString);
            assertFalse(inside.contains(true), each::toString);
        }
    }

    private static boolean isInStore() {
        String own = LocalStore.class.getPackageName();
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .anyMatch(name -> name.startsWith(own) || name.contains("caffeine")));
    }

    @Test
    void an_error_of_a_weigher_does_not_take_the_value_from_its_caller() {
        Cache<String, Integer> cache = Caches.local()
                .open(CacheSpec.<String, Integer>named("c").maxWeight(10, (key, value) -> {
                    throw new NoClassDefFoundError("gone");
                }));
        assertEquals(1, cache.load("k", () -> 1));
        assertEquals(1, cache.stats().storeFaults());
        assertFalse(cache.contains("k"));
    }

    @Test
    void an_error_of_a_key_does_not_take_the_value_from_its_caller() {
        Cache<Object, Integer> cache = Caches.local().open(CacheSpec.named("c"));
        cache.put(new KeyThatCanNotBePut(), 0);
        assertEquals(1, cache.load(new KeyThatCanNotBePut(), () -> 1));
        assertEquals(1, cache.stats().storeFaults());
    }

    private static void failIn(String type, String method) {
        if (StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().endsWith(type)
                        && frame.getMethodName().equals(method)))) {
            throw new AssertionError("broken key");
        }
    }

    /** Fails as it is compared while another of its hash code is put. */
    private static final class KeyThatCanNotBePut {
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            failIn("store.Table", "put");
            return this == other;
        }
    }

    @Test
    void disabled_caches_count_a_method_that_throws_before_its_future() {
        Cache<String, Integer> cache = Caches.disabled().open(CacheSpec.named("c"));
        assertThrows(
                IllegalStateException.class,
                () -> cache.loadAsync("k", () -> {
                    throw new IllegalStateException();
                }));
        assertEquals(1, cache.stats().misses());
        assertEquals(1, cache.stats().loadFailures());
    }

    private static final class Handle extends CacheHandle<String, Integer> {
        Handle(Cache<String, Integer> cache, KeyLoader<String, @Nullable CompletionStage<Integer>> loader) {
            super(cache, KeyLoader.waiting(loader));
        }
    }

    @Test
    void a_null_future_is_named_in_a_handle_too() {
        Cache<String, Integer> cache = Caches.local().open(CacheSpec.named("c"));
        CacheException wrong =
                assertThrows(CacheException.class, () -> new Handle(cache, key -> null).getAll(List.of("a")));
        assertEquals("null-future", wrong.id());
    }

    /** Equal to all of its kind, but for while the store puts it. */
    private static final class KeyThatCanNotReplace {
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            failIn("store.Table", "put");
            return other instanceof KeyThatCanNotReplace;
        }
    }

    @Test
    void what_a_caller_has_got_is_not_followed_by_what_was_before_it() {
        Cache<Object, Integer> cache = Caches.local().open(CacheSpec.named("c"));
        cache.put(new KeyThatCanNotReplace(), 1);
        assertEquals(2, cache.refresh(new KeyThatCanNotReplace(), Under.NOTHING, () -> 2));
        assertEquals(1, cache.stats().storeFaults());
        assertEquals(3, cache.load(new KeyThatCanNotReplace(), () -> 3));
    }

    /** Fails as its flight is taken from many of its hash code, while that is so. */
    private record KeyThatCanNotLeave(int number, AtomicBoolean fails) {
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            if (fails.get()) {
                failIn("FlightTable", "remove");
            }
            return other instanceof KeyThatCanNotLeave key && key.number == number;
        }
    }

    @Test
    void a_key_that_fails_as_its_load_ends_leaves_nobody_waiting() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        Cache<Object, Integer> cache = Caches.local().open(CacheSpec.named("c"));
        List<CompletableFuture<Integer>> sources = new ArrayList<>();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CompletableFuture<Integer> source = new CompletableFuture<>();
            sources.add(source);
            answers.add(cache.loadAsync(new KeyThatCanNotLeave(i, fails), () -> source));
        }
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).complete(i);
            answers.get(i).handle((value, failure) -> 0).get(30, TimeUnit.SECONDS);
        }
        fails.set(false);
        for (int i = 0; i < sources.size(); i++) {
            Object key = new KeyThatCanNotLeave(i, fails);
            cache.invalidate(key);
            assertEquals(-1, cache.load(key, () -> -1));
        }
        assertEquals(0, Gauges.flights(cache));
    }
}
