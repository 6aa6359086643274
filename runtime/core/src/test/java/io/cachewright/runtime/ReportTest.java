package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final TurnedClock clock = new TurnedClock();
    private final Caches caches = Caches.builder().clock(clock).build();

    private void use(String name, Duration load, int loads, int hits) {
        Cache<Integer, Integer> cache =
                caches.open(CacheSpec.<Integer, Integer>named(name).maxSize(1_000));
        for (int key = 0; key < loads; key++) {
            call(cache, key, () -> {
                clock.turn(load);
                return 1;
            });
        }
        for (int i = 0; i < hits; i++) {
            call(cache, i % loads, () -> 1);
        }
    }

    @Test
    void a_report_says_what_each_cache_is_worth() {
        use("shop.good", Duration.ofMillis(40), 10, 990);
        use("cheap", Duration.ofNanos(20), 10, 990);
        use("rare", Duration.ofNanos(1_500_000), 100, 50);
        use("few", Duration.ofSeconds(3), 2, 1);
        caches.open(CacheSpec.named("unused"));
        assertEquals("""
                cache           size  hits  misses  hit ratio    load   saved  remark
                cheap       10/1,000   990      10     99.0 %    20ns  19.8us  does not pay: a load costs no more than a look-up
                few          2/1,000     1       2     33.3 %   3.00s   3.00s
                rare       100/1,000    50     100     33.3 %  1.50ms  75.0ms  hit ratio below 80 %
                shop.good   10/1,000   990      10     99.0 %  40.0ms   39.6s
                unused      0/10,000     0       0      0.0 %     0ns     0ns  never called
                """, caches.report());
    }

    @Test
    void loads_that_fail_are_named_and_not_the_hit_ratio_that_comes_of_it() {
        Cache<Integer, Integer> cache = caches.open(CacheSpec.named("failing"));
        for (int call = 0; call < 200; call++) {
            assertThrows(
                    IllegalStateException.class,
                    () -> cache.load(1, () -> {
                        throw new IllegalStateException();
                    }));
        }
        assertTrue(caches.report().endsWith("most loads fail\n"), caches::report);
    }

    @Test
    void a_scope_is_kept_apart_and_reported_with_its_name() {
        Cache<String, String> all = caches.open(CacheSpec.named("prices"));
        Caches tenant = caches.scoped("tenant-a");
        Cache<String, String> own = tenant.open(CacheSpec.named("prices"));
        call(all, "a", () -> "all");
        assertEquals("own", call(own, "a", () -> "own"));
        own.load("tagged", Under.tags("t"), () -> "own");
        caches.invalidateTags("t");
        assertEquals("own", own.peek("tagged"));
        tenant.invalidateTags("t");
        assertEquals(null, own.peek("tagged"));
        assertEquals(tenant, caches.scoped("tenant-a"));
        assertEquals(
                java.util.Set.of("prices", "tenant-a: prices"), caches.stats().keySet());
        tenant.close();
        assertEquals("all", call(all, "a", () -> "again"));
        assertEquals(
                "new",
                call(caches.scoped("tenant-a").open(CacheSpec.<String, String>named("prices")), "a", () -> "new"));
        caches.close();
    }

    @Test
    void times_are_written_in_three_digits() {
        assertEquals("0ns", TimeText.of(Duration.ZERO));
        assertEquals("999ns", TimeText.of(Duration.ofNanos(999)));
        assertEquals("1.00us", TimeText.of(Duration.ofNanos(1_000)));
        assertEquals("12.3ms", TimeText.of(Duration.ofNanos(12_345_678)));
        assertEquals("119s", TimeText.of(Duration.ofSeconds(119)));
        assertEquals("2m5s", TimeText.of(Duration.ofSeconds(125)));
        assertEquals("3h25m", TimeText.of(Duration.ofMinutes(205)));
        assertEquals("4d3h", TimeText.of(Duration.ofHours(99)));
    }
}
