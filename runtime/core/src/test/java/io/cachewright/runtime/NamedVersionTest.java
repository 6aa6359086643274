package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class NamedVersionTest {
    private final Caches caches = Caches.local();
    private final Cache<String, Integer> cache = caches.open(CacheSpec.named("c"));

    @Test
    void a_version_stays_until_it_is_bumped() {
        NamedVersion catalog = caches.version("catalog");
        String before = catalog.current();
        assertSame(catalog, caches.version("catalog"));
        assertEquals(before, catalog.current());
        catalog.bump();
        assertNotEquals(before, catalog.current());
    }

    @Test
    void bumping_a_version_invalidates_its_tag_and_nothing_else() {
        cache.put("a", Under.tags("catalog"), 1);
        cache.put("b", Under.tags("prices"), 1);
        caches.version("catalog").bump();
        assertNull(cache.peek("a"));
        assertEquals(1, cache.peek("b"));
    }

    @Test
    void invalidating_the_tag_bumps_the_version() {
        String before = caches.version("catalog").current();
        String prices = caches.version("prices").current();
        caches.invalidateTags("catalog");
        assertNotEquals(before, caches.version("catalog").current());
        assertEquals(prices, caches.version("prices").current());
    }

    @Test
    void a_call_compares_the_version_it_was_loaded_under() {
        NamedVersion catalog = caches.version("catalog");
        assertEquals(1, cache.load("a", Under.revision(catalog.current()), () -> 1));
        assertEquals(1, cache.find("a", catalog.current()).value());
        catalog.bump();
        assertNull(cache.find("a", catalog.current()));
    }

    @Test
    void scopes_have_versions_of_their_own() {
        String before = caches.version("catalog").current();
        caches.scoped("tenant").version("catalog").bump();
        assertEquals(before, caches.version("catalog").current());
    }

    @Test
    void its_tag_is_of_all_processes_and_its_text_of_each() {
        try (Nodes nodes = new Nodes()) {
            Nodes.Node here = nodes.shared();
            Nodes.Node there = nodes.shared();
            Under under = Under.tags("catalog");
            String text = there.caches().version("catalog").current();
            there.cache().put("a", under, "old");
            here.caches().version("catalog").bump();
            assertNull(there.cache().peek("a", under));
            assertEquals(text, there.caches().version("catalog").current());
        }
    }

    @Test
    void people_can_read_when_it_was_bumped() {
        NamedVersion catalog = caches.version("catalog");
        assertEquals("catalog " + catalog.current(), catalog.toString());
        assertEquals('T', catalog.current().charAt(10));
    }
}
