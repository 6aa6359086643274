package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Wherever a stack comes to its end, no key is lost with it. */
@Timeout(120)
class StackTest {
    private final Caches caches = Caches.local();
    private final Cache<String, Long> cache =
            caches.open(CacheSpec.<String, Long>named("deep").maxSize(500));

    private static void down(int frames, Runnable bottom) {
        if (frames == 0) {
            bottom.run();
        } else {
            down(frames - 1, bottom);
        }
    }

    private static boolean fits(int frames, Runnable call) {
        try {
            down(frames, call);
            return true;
        } catch (StackOverflowError full) {
            return false;
        }
    }

    /** How many frames leave just enough room for this. */
    private static int limit(Runnable call) {
        // What is linked on the first call needs more stack than it ever will again.
        call.run();
        int low = 0;
        int high = 100_000;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (fits(middle, call)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void onASmallStack(Runnable test) throws InterruptedException {
        AtomicReference<Throwable> wrong = new AtomicReference<>();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        test.run();
                    } catch (Throwable failure) {
                        wrong.set(failure);
                    }
                },
                "small",
                256 << 10);
        small.start();
        small.join(TimeUnit.SECONDS.toMillis(60));
        assertNull(wrong.get());
        assertEquals(Thread.State.TERMINATED, small.getState());
        assertEquals(0, ((StoredCache<?, ?>) cache).flights());
        // A store that ran out of stack may be broken for good.
        assertEquals(0, cache.stats().storeFaults());
    }

    /** Tries this on every key with a little more stack each time, around the point where it begins to fit. */
    private void aroundTheLimit(Consumer<String> call) throws InterruptedException {
        onASmallStack(() -> {
            int limit = limit(() -> call.accept("search"));
            for (int frames = limit - 20; frames < limit + 300; frames += 3) {
                String key = "frames " + frames;
                if (!fits(frames, () -> call.accept(key))) {
                    assertNull(cache.peek(key));
                    assertEquals(7L, cache.load(key, () -> 7L));
                }
            }
        });
    }

    @RepeatedTest(2)
    void a_load_fits_or_does_not_begin() throws InterruptedException {
        Loader<Long> zero = () -> 0L;
        aroundTheLimit(key -> cache.load(key, zero));
    }

    @RepeatedTest(2)
    void so_does_a_future() throws InterruptedException {
        Loader<CompletableFuture<Long>> zero = () -> CompletableFuture.completedFuture(0L);
        aroundTheLimit(key -> cache.loadAsync(key, zero));
    }

    @RepeatedTest(2)
    void so_does_a_refresh() throws InterruptedException {
        Loader<Long> zero = () -> 0L;
        aroundTheLimit(key -> cache.refresh(key, Under.NOTHING, zero));
    }

    @RepeatedTest(2)
    void so_does_a_put() throws InterruptedException {
        aroundTheLimit(key -> cache.put(key, 0L));
    }
}
