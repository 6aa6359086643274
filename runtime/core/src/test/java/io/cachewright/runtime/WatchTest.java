package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who watches hears of each cache once, from its opening to its end. */
class WatchTest {
    private static final class Diary implements CacheWatcher {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void opened(String name, Cache<?, ?> cache) {
            lines.add("opened " + name);
        }

        @Override
        public void closed(String name, Cache<?, ?> cache) {
            lines.add("closed " + name);
        }
    }

    private final Caches caches = Caches.local();
    private final Diary diary = new Diary();

    @Test
    void caches_that_are_open_and_later_ones_are_told_once() {
        caches.open(CacheSpec.named("before"));
        caches.watch(diary);
        caches.open(CacheSpec.named("after"));
        caches.open(CacheSpec.named("after"));
        assertEquals(List.of("opened before", "opened after"), diary.lines);
    }

    @Test
    void scopes_are_told_as_statistics_name_them() {
        Caches tenant = caches.scoped("tenant");
        tenant.open(CacheSpec.named("prices"));
        caches.watch(diary);
        tenant.scoped("shop").open(CacheSpec.named("prices"));
        assertEquals(List.copyOf(caches.stats().keySet()), List.of("tenant/shop: prices", "tenant: prices"));
        assertEquals(List.of("opened tenant: prices", "opened tenant/shop: prices"), diary.lines);
        tenant.close();
        tenant.close();
        assertEquals(4, diary.lines.size());
        assertEquals(List.of("closed tenant: prices", "closed tenant/shop: prices"), diary.lines.subList(2, 4));
    }

    @Test
    void a_scope_tells_of_all_that_are_open() {
        caches.open(CacheSpec.named("prices"));
        Caches tenant = caches.scoped("tenant");
        tenant.open(CacheSpec.named("prices"));
        tenant.watch(diary);
        caches.open(CacheSpec.named("stock"));
        assertEquals(List.of("opened prices", "opened tenant: prices", "opened stock"), diary.lines);
    }

    @Test
    void closed_caches_tell_nothing_and_hold_nobody() {
        caches.open(CacheSpec.named("prices"));
        caches.watch(diary);
        caches.close();
        caches.close();
        caches.watch(diary);
        assertEquals(List.of("opened prices", "closed prices"), diary.lines);
    }

    @Test
    void what_a_watcher_throws_keeps_nobody_from_opening() {
        caches.open(CacheSpec.named("before"));
        caches.watch(new CacheWatcher() {
            @Override
            public void opened(String name, Cache<?, ?> cache) {
                throw new IllegalStateException("a watcher that throws, on purpose");
            }

            @Override
            public void closed(String name, Cache<?, ?> cache) {
                throw new IllegalStateException("a watcher that throws, on purpose");
            }
        });
        caches.watch(diary);
        Cache<String, String> prices = caches.open(CacheSpec.named("prices"));
        assertSame(prices, caches.open(CacheSpec.<String, String>named("prices")));
        caches.close();
        assertEquals(
                Set.of("opened before", "opened prices", "closed before", "closed prices"), Set.copyOf(diary.lines));
    }
}
