package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An invalidation is over, and somebody who had looked before it goes on only now. What they found is theirs alone.
 */
@Timeout(60)
class OvertakenTest {
    /** A key that does something when its hash is asked for the second time. */
    private static final class Key {
        private final Runnable second;
        private int asked;

        Key(Runnable second) {
            this.second = second;
        }

        @Override
        public int hashCode() {
            if (++asked == 2) {
                second.run();
            }
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key;
        }
    }

    private static Key key() {
        return new Key(() -> {});
    }

    private final CountDownLatch looked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicReference<Runnable> atNextLook = new AtomicReference<>();
    private final Cache<Key, String> cache = Caches.builder()
            .clock(() -> {
                Runnable once = atNextLook.getAndSet(null);
                if (once != null) {
                    once.run();
                }
                return 0;
            })
            .build()
            .open(CacheSpec.<Key, String>named("prices").ttl(Duration.ofMinutes(10)));

    /**
     * Between the two halves of an invalidation somebody begins a flight, finds the old entry, and is held up while looking
     * at the clock whether it may be served.
     */
    private Thread invalidatedWhile(Runnable leader) {
        cache.put(key(), "old");
        Thread leading = new Thread(leader);
        cache.invalidate(new Key(() -> {
            atNextLook.set(() -> {
                looked.countDown();
                await(goOn);
            });
            leading.start();
            await(looked);
        }));
        return leading;
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
    void an_entry_found_and_still_good_is_a_hit_for_all() throws Exception {
        cache.put(key(), "old");
        atNextLook.set(() -> {
            looked.countDown();
            await(goOn);
        });
        Thread leading = new Thread(() -> cache.load(key(), () -> "unused"));
        leading.start();
        await(looked);
        CompletableFuture<String> got = new CompletableFuture<>();
        Thread call = new Thread(() -> got.complete(cache.load(key(), () -> "new")));
        call.start();
        Waits.untilParked(call);
        CompletableFuture<String> future = cache.loadAsync(key(), () -> CompletableFuture.completedFuture("new"));
        goOn.countDown();
        assertEquals("old", got.get(30, TimeUnit.SECONDS));
        assertEquals("old", future.get(30, TimeUnit.SECONDS));
        leading.join();
        assertEquals(3, cache.stats().hits());
        assertEquals(0, cache.stats().misses());
    }
}
