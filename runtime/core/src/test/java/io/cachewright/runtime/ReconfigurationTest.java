package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is kept, or just about to be, when the settings change. */
@Timeout(60)
class ReconfigurationTest {
    private final TurnedClock clock = new TurnedClock();
    private final Caches caches = Caches.builder().clock(clock).build();

    private static Properties setting(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty("cachewright.caches.c." + name, value);
        return properties;
    }

    @Test
    void a_shorter_ttl_of_empties_holds_for_those_that_are_kept() {
        Cache<String, List<String>> cache =
                caches.open(CacheSpec.<String, List<String>>named("c").emptyTtl(Duration.ofMinutes(10)));
        call(cache, "empty", List::of);
        call(cache, "full", () -> List.of("value"));
        caches.reconfigure(setting("emptyTtl", "1m"));
        clock.turn(Duration.ofMinutes(2));
        assertFalse(cache.contains("empty"));
        assertTrue(cache.contains("full"));
    }

    @Test
    void a_shorter_ttl_holds_for_what_is_just_being_kept() {
        AtomicReference<@Nullable Runnable> whileWeighing = new AtomicReference<>();
        Cache<String, Integer> cache = caches.open(CacheSpec.<String, Integer>named("c")
                .ttl(Duration.ofHours(1))
                .maxWeight(10, (key, value) -> {
                    Runnable once = whileWeighing.getAndSet(null);
                    if (once != null) {
                        once.run();
                    }
                    return 1;
                }));
        for (Runnable way : List.<Runnable>of(() -> cache.load("k", () -> 1), () -> cache.put("k", 1))) {
            caches.reconfigure(setting("ttl", "1h"));
            whileWeighing.set(() -> caches.reconfigure(setting("ttl", "1m")));
            way.run();
            assertTrue(cache.contains("k"));
            clock.turn(Duration.ofMinutes(30));
            assertFalse(cache.contains("k"));
        }
    }

    @Test
    void a_cache_opened_in_a_scope_meanwhile_has_the_new_settings() throws InterruptedException {
        AtomicReference<@Nullable Runnable> atNextLook = new AtomicReference<>();
        Caches looking = Caches.builder()
                .clock(() -> {
                    Runnable once = atNextLook.getAndSet(null);
                    if (once != null) {
                        once.run();
                    }
                    return 0;
                })
                .build();
        CacheSpec<String, Integer> spec = CacheSpec.<String, Integer>named("c").ttl(Duration.ofHours(1));
        looking.open(spec);
        Caches scope = looking.scoped("s");
        Thread opening = new Thread(() -> scope.open(spec));
        // It opens the cache now, or waits until all is done.
        atNextLook.set(() -> {
            opening.start();
            Waits.until(() -> opening.getState() == Thread.State.BLOCKED || !opening.isAlive());
        });
        looking.reconfigure(setting("ttl", "1m"));
        opening.join();
        String settings = ((StoredCache<?, ?>) (Object) scope.open(spec)).spec().toString();
        assertTrue(settings.contains("ttl=1m"), settings);
    }

    @Test
    void jitter_takes_no_more_of_a_short_ttl_than_of_a_long_one() {
        Cache<Integer, @Nullable Integer> cache = caches.open(CacheSpec.<Integer, @Nullable Integer>named("c")
                .ttl(Duration.ofMinutes(10))
                .jitter(Duration.ofMinutes(5))
                .emptyTtl(Duration.ofSeconds(10)));
        for (int key = 0; key < 200; key++) {
            call(cache, key, () -> null);
        }
        clock.turn(Duration.ofSeconds(5).minusNanos(1));
        assertEquals(200, cache.size());
        clock.turn(Duration.ofSeconds(5));
        assertEquals(0, cache.size());
    }
}
