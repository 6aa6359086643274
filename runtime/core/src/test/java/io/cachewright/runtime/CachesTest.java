package io.cachewright.runtime;

import static io.cachewright.runtime.Calls.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CachesTest {
    private final Caches caches = Caches.local();

    @Test
    void equal_specs_open_one_cache() {
        assertSame(
                caches.open(CacheSpec.named("prices")),
                caches.open(CacheSpec.named("prices").maxSize(10_000)));
        assertNotSame(caches.open(CacheSpec.named("prices")), Caches.local().open(CacheSpec.named("prices")));
    }

    @Test
    void one_name_with_two_specs_is_refused() {
        caches.open(CacheSpec.named("prices").ttl(Duration.ofMinutes(1)));
        CacheNameTakenException taken = assertThrows(
                CacheNameTakenException.class,
                () -> caches.open(CacheSpec.named("prices").ttl(Duration.ofMinutes(2))));
        assertEquals("""
                [cachewright:cache-name-taken] cache 'prices' is open as prices[ttl=1m, maxSize=10000], so it can't be \
                opened as prices[ttl=2m, maxSize=10000].
                  Fix: Give one of them another name, or make their settings and types equal if they are to share \
                results.""", taken.getMessage());
    }

    @Test
    void all_that_is_open_is_invalidated_with_its_scopes_and_nothing_else() {
        Caches tenant = caches.scoped("tenant");
        Caches shop = tenant.scoped("shop");
        for (Caches each : List.of(caches, tenant, shop)) {
            assertEquals(1, call(each.open(CacheSpec.named("prices")), "a", () -> 1));
        }
        tenant.invalidateAll();
        assertEquals(1, caches.<String, Integer>open(CacheSpec.named("prices")).peek("a"));
        for (Caches each : List.of(tenant, shop)) {
            assertNull(each.<String, Integer>open(CacheSpec.named("prices")).peek("a"));
        }
    }

    @Test
    void a_cache_is_found_by_what_people_call_it() {
        for (String name : List.of("shop.Prices.quote(String)", "shop.Prices.quote(int)", "depot.Prices.quote(int)")) {
            caches.open(CacheSpec.named(name));
        }
        Cache<String, Integer> scoped = caches.scoped("north").open(CacheSpec.named("shop.Stock.amount(String)"));
        assertEquals(Set.of("shop.Prices.quote(String)"), named("shop.Prices.quote(String)"));
        assertEquals(Set.of("shop.Prices.quote(int)", "shop.Prices.quote(String)"), named("shop.prices.quote"));
        assertEquals(Set.of("shop.Prices.quote(int)", "depot.Prices.quote(int)"), named("Prices.quote(int)"));
        assertEquals(3, named("Prices.quote").size());
        for (String stock : List.of(
                "north: shop.Stock.amount(String)",
                "north: Stock.amount",
                "Stock.amount",
                "shop.Stock.amount",
                "shop.Stock.amount(String)")) {
            assertEquals(Map.of("north: shop.Stock.amount(String)", scoped), caches.named(stock), stock);
        }
        assertEquals(
                Set.of("north: shop.Stock.amount(String)"),
                caches.scoped("north").named("Stock.amount").keySet());
    }

    private Set<String> named(String name) {
        return caches.named(name).keySet();
    }

    @Test
    void one_of_exactly_that_name_is_meant_alone() {
        caches.open(CacheSpec.named("Prices.quote"));
        caches.open(CacheSpec.named("shop.Prices.quote"));
        assertEquals(Set.of("Prices.quote"), named("Prices.quote"));
        assertEquals(2, named("prices.quote").size());
    }

    @Test
    void a_name_that_no_cache_has_is_an_error_that_says_which_was_meant() {
        assertThrows(UnknownCacheException.class, () -> caches.named("Stock.amount"));
        caches.scoped("north").open(CacheSpec.named("shop.Stock.amount(String)"));
        for (String slip : List.of("Stock.amout", "shop.Stock.amout", "shop.Stock.amout(String)")) {
            String said = assertThrows(UnknownCacheException.class, () -> caches.named(slip))
                    .getMessage();
            assertTrue(said.contains("Did you mean '" + slip.replace("amout", "amount") + "'?"), said);
        }
        assertThrows(UnknownCacheException.class, () -> caches.named("amount"));
        assertThrows(UnknownCacheException.class, () -> caches.named("south: Stock.amount"));
    }

    @Test
    void disabled_caches_load_on_every_call() {
        Cache<String, Integer> cache = Caches.disabled().open(CacheSpec.named("prices"));
        int[] loads = {0};
        assertEquals(1, call(cache, "a", () -> ++loads[0]));
        assertEquals(2, call(cache, "a", () -> ++loads[0]));
        cache.put("a", 7);
        assertNull(cache.peek("a"));
        assertEquals(2, cache.stats().loads());
        assertEquals(0, cache.stats().hits());
    }

    @Test
    void disabled_caches_can_be_closed_too() {
        Caches disabled = Caches.disabled();
        Cache<String, Integer> cache = disabled.open(CacheSpec.named("prices"));
        disabled.close();
        assertThrows(CachesClosedException.class, () -> call(cache, "a", () -> 1));
    }

    @Test
    void a_closed_caches_says_so() {
        Cache<String, Integer> cache = caches.open(CacheSpec.named("prices"));
        call(cache, "a", () -> 1);
        caches.close();
        caches.close();
        assertEquals(0, cache.size());
        CachesClosedException closed = assertThrows(CachesClosedException.class, () -> call(cache, "a", () -> 1));
        assertTrue(closed.getMessage().contains("'prices'"), closed::getMessage);
        assertThrows(CachesClosedException.class, () -> cache.put("a", 1));
        assertThrows(CachesClosedException.class, () -> caches.open(CacheSpec.named("prices")));
        assertThrows(CachesClosedException.class, () -> caches.open(CacheSpec.named("others")));
        cache.invalidate("a");
        cache.invalidateAll();
    }

    @Test
    void a_load_under_way_survives_the_close() {
        Cache<String, Integer> cache = caches.open(CacheSpec.named("prices"));
        assertEquals(1, call(cache, "a", () -> {
            caches.close();
            return 1;
        }));
        assertEquals(0, cache.size());
    }

    @Test
    void settings_without_sense_are_refused() {
        CacheSpec<String, String> spec = CacheSpec.named("prices");
        for (Runnable wrong : new Runnable[] {
            () -> spec.ttl(Duration.ofMinutes(-5)),
            () -> spec.ttl(Duration.ZERO),
            () -> spec.ttl(null),
            () -> spec.maxSize(0),
            () -> CacheSpec.named(" ")
        }) {
            assertThrows(CacheSettingException.class, wrong::run);
        }
        assertEquals(
                """
                [cachewright:cache-setting] cache 'prices': ttl is PT-5M, but time doesn't go back.
                  Fix: Give a duration such as 10m.""",
                assertThrows(CacheSettingException.class, () -> spec.ttl(Duration.ofMinutes(-5)))
                        .getMessage());
    }

    @Test
    void closed_scopes_are_forgotten() {
        Caches scope = caches.scoped("tenant");
        scope.open(CacheSpec.named("prices"));
        Caches inner = scope.scoped("inner");
        inner.open(CacheSpec.named("prices"));
        inner.close();
        assertEquals(1, caches.stats().size());
        scope.close();
        assertEquals(0, caches.stats().size());
        assertNotSame(scope, caches.scoped("tenant"));
    }
}
