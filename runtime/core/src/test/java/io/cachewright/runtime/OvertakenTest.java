package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An invalidation is over, and somebody who had looked before it goes on only now. What they found is theirs alone.
 */
@Timeout(60)
class OvertakenTest {
    /** A key that does something when it is first looked up by a class of the runtime. */
    private static final class Key {
        private final String by;
        private @Nullable Runnable action;

        Key(String by, @Nullable Runnable action) {
            this.by = by;
            this.action = action;
        }

        @Override
        public int hashCode() {
            Runnable once = action;
            if (once != null && isAskedBy(by)) {
                action = null;
                once.run();
            }
            return 1;
        }

        private static boolean isAskedBy(String place) {
            return StackWalker.getInstance()
                    .walk(frames -> frames.anyMatch(
                            frame -> (frame.getClassName() + "." + frame.getMethodName()).endsWith("." + place)));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key;
        }
    }

    private static Key key() {
        return new Key("", null);
    }

    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicReference<LongSupplier> atNextLook = new AtomicReference<>();
    private final Cache<Key, String> cache = Caches.builder()
            .clock(() -> {
                LongSupplier once = atNextLook.getAndSet(null);
                return once != null ? once.getAsLong() : 0;
            })
            .build()
            .open(CacheSpec.<Key, String>named("prices").ttl(Duration.ofMinutes(10)));

    /**
     * Between the two halves of an invalidation somebody misses the old entry, begins a flight, finds it after all, and is
     * held up while looking at the clock whether it may be served.
     */
    private Thread invalidatedWhile(Runnable leader) {
        cache.put(key(), "old");
        Thread leading = new Thread(leader);
        cache.invalidate(new Key("Shelf.remove", () -> {
            missOnce(() -> atNextLook.set(this::heldUp));
            leading.start();
            await(looked);
        }));
        return leading;
    }

    /** Whoever looks at the clock next finds every entry too old. */
    private void missOnce(Runnable then) {
        atNextLook.set(() -> {
            then.run();
            return Duration.ofHours(1).toNanos();
        });
    }

    private long heldUp() {
        looked.countDown();
        await(goOn);
        return 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing happened for 30 seconds");
            }
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void an_entry_found_before_an_invalidation_is_not_for_calls_after_it() throws Exception {
        Thread leading = invalidatedWhile(() -> cache.load(key(), () -> "unused"));
        CompletableFuture<String> later = new CompletableFuture<>();
        Thread call = new Thread(() -> later.complete(cache.load(key(), () -> "new")));
        call.start();
        Waits.untilParked(call);
        goOn.countDown();
        assertEquals("new", later.get(30, TimeUnit.SECONDS));
        leading.join();
    }

    @Test
    void an_entry_found_before_an_invalidation_is_not_for_futures_after_it() throws Exception {
        Thread leading =
                invalidatedWhile(() -> cache.loadAsync(key(), () -> CompletableFuture.completedFuture("unused")));
        CompletableFuture<String> later = cache.loadAsync(key(), () -> CompletableFuture.completedFuture("new"));
        goOn.countDown();
        assertEquals("new", later.get(30, TimeUnit.SECONDS));
        leading.join();
    }

    @Test
    void a_put_that_was_overtaken_does_not_take_the_later_ones_place() {
        // Whose store asks keys for their hash codes once more; the other one knows them by then.
        Cache<Key, String> weighed =
                Caches.local().open(CacheSpec.<Key, String>named("weighed").maxWeight(10, (key, value) -> 1));
        weighed.put(new Key("Shelf.keep", () -> weighed.put(key(), "later")), "earlier");
        assertEquals("later", weighed.peek(key()));
    }

    /** What is kept after another thread did something while a second value was weighed. */
    private String overtaken(Consumer<Cache<String, String>> meanwhile) {
        AtomicReference<Runnable> whileWeighing = new AtomicReference<>();
        Cache<String, String> weighed = Caches.local()
                .open(CacheSpec.<String, String>named("weighed").maxWeight(10, (key, value) -> {
                    Runnable once = whileWeighing.getAndSet(null);
                    if (once != null) {
                        once.run();
                    }
                    return 1;
                }));
        weighed.put("a", "first");
        whileWeighing.set(() ->
                CompletableFuture.runAsync(() -> meanwhile.accept(weighed)).join());
        weighed.put("a", "second");
        return String.valueOf(weighed.peek("a"));
    }

    @Test
    void a_put_that_is_overtaken_by_another_leaves_that_ones_value() {
        assertEquals("third", overtaken(cache -> cache.put("a", "third")));
        assertEquals("third", overtaken(cache -> cache.refresh("a", Under.NOTHING, () -> "third")));
        assertEquals("null", overtaken(cache -> cache.invalidate("a")));
    }

    @Test
    void what_was_there_before_a_put_does_not_come_back() {
        assertEquals(
                "null",
                overtaken(cache -> assertThrows(
                        IOException.class,
                        () -> cache.refresh("a", Under.NOTHING, () -> {
                            throw new IOException();
                        }))));
    }

    @Test
    void what_was_there_before_a_refresh_does_not_come_back() throws Exception {
        cache.put(key(), "old");
        Thread refreshing = new Thread(() -> cache.refresh(key(), Under.NOTHING, () -> {
            looked.countDown();
            goOn.await();
            return "new";
        }));
        refreshing.start();
        await(looked);
        // The refresh may not keep its result any more, and ends before the invalidation has got to the store.
        cache.invalidate(new Key("Shelf.remove", () -> {
            goOn.countDown();
            Waits.until(() -> !refreshing.isAlive());
            assertNull(cache.peek(key()));
        }));
    }

    @Test
    void an_entry_found_and_still_good_is_a_hit_for_all() throws Exception {
        cache.put(key(), "old");
        missOnce(() -> atNextLook.set(this::heldUp));
        Thread leading = new Thread(() -> cache.load(key(), () -> "unused"));
        leading.start();
        await(looked);
        missOnce(() -> {});
        CompletableFuture<String> got = new CompletableFuture<>();
        Thread call = new Thread(() -> got.complete(cache.load(key(), () -> "new")));
        call.start();
        Waits.untilParked(call);
        missOnce(() -> {});
        CompletableFuture<String> future = cache.loadAsync(key(), () -> CompletableFuture.completedFuture("new"));
        goOn.countDown();
        assertEquals("old", got.get(30, TimeUnit.SECONDS));
        assertEquals("old", future.get(30, TimeUnit.SECONDS));
        leading.join();
        assertEquals(3, cache.stats().hits());
        assertEquals(0, cache.stats().misses());
    }
}
