package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What users give us to call: where it is called, and what comes of it when it fails. */
@Timeout(60)
class UserCodeTest {
    @Test
    void evictions_are_told_outside_the_store() {
        List<Boolean> inside = new ArrayList<>();
        Caches caches = Caches.builder()
                .executor(Runnable::run)
                .listener(new CacheListener() {
                    @Override
                    public void evicted(String cache, EvictionCause cause, long count) {
                        inside.add(Arrays.stream(new Throwable().getStackTrace())
                                .anyMatch(frame -> frame.getClassName().contains("caffeine")));
                    }
                })
                .build();
        Cache<String, Integer> cache =
                caches.open(CacheSpec.<String, Integer>named("c").maxSize(2));
        for (int i = 0; i < 5; i++) {
            cache.put("k" + i, i);
        }
        assertFalse(inside.isEmpty());
        assertFalse(inside.contains(true));
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

    /** Fails as it is compared while another of its hash code is put. */
    private static final class KeyThatCanNotBePut {
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            if (StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().endsWith("Table")
                                    && frame.getMethodName().equals("put")))) {
                throw new AssertionError("broken key");
            }
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
}
