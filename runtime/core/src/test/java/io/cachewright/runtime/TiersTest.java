package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.Tier;
import io.cachewright.runtime.Nodes.Node;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.ValueTypeException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which tier a cache is in, what it needs for that, and how processes that say different things get along. */
@Timeout(60)
class TiersTest {
    private final Nodes nodes = new Nodes();
    private final Caches shared = Caches.builder().shared(nodes.map).build();
    private final Caches tiered =
            Caches.builder().tiered(nodes.map, Coherence.strict()).build();

    @AfterEach
    void close() {
        shared.close();
        tiered.close();
        nodes.close();
    }

    private static String refused(Caches caches, CacheSpec<?, ?> spec) {
        CacheSettingException wrong = assertThrows(CacheSettingException.class, () -> caches.open(spec));
        return wrong.getMessage();
    }

    @Test
    void a_shared_cache_needs_a_ttl() {
        assertEquals(
                """
                [cachewright:cache-setting] cache 'prices': it can't have tier shared: it has no ttl, so what a process that \
                dies has missed to invalidate would stay for ever.
                  Fix: Give it a ttl, or tier local.""",
                refused(
                        shared,
                        CacheSpec.<String, String>named("prices")
                                .shareable((key, to) -> to.add(key), "1", String.class)));
        assertTrue(refused(tiered, CacheSpec.named("prices")).contains("it can't have tier tiered: it has no ttl"));
    }

    @Test
    void it_needs_to_know_how_keys_and_values_are_written_down() {
        assertTrue(refused(shared, CacheSpec.named("prices").ttl(Duration.ofMinutes(1)))
                .endsWith("""
                nobody has said how its keys and values are written down.
                  Fix: Say it with CacheSpec.shareable, or give it tier local."""));
        assertTrue(refused(
                        shared,
                        CacheSpec.named("prices")
                                .ttl(Duration.ofMinutes(1))
                                .notShareable("parameter 'order' has no text that stands for it."))
                .endsWith("""
                        it can't have tier shared: parameter 'order' has no text that stands for it.
                          Fix: Mend that, or give it tier local."""));
    }

    @Test
    void it_is_bounded_by_number_alone() {
        assertTrue(
                refused(shared, Nodes.spec().maxWeight(10, (key, value) -> 1)).endsWith("""
                it is bounded by weight.
                  Fix: Give it a maxSize for its copies, or tier local."""));
    }

    @Test
    void copies_need_a_coherence() {
        assertTrue(refused(shared, Nodes.spec().tier(Tier.TIERED)).endsWith("""
                it can't have tier tiered: nobody has said how far copies may be behind.
                  Fix: Build the Caches with tiered(store, Coherence.within(...)) instead of shared(store)."""));
        ConfigurationException tooShort =
                assertThrows(ConfigurationException.class, () -> Coherence.within(Duration.ofMillis(9)));
        assertTrue(tooShort.getMessage().contains("Coherence.strict()"), tooShort::getMessage);
        assertEquals("within 10ms", Coherence.within(Duration.ofMillis(10)).toString());
        assertEquals("strict", Coherence.strict().toString());
    }

    private static Properties settings(String... namesAndValues) {
        Properties settings = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.setProperty("cachewright.caches.prices." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings;
    }

    @Test
    void an_open_cache_stays_where_it_is() {
        Cache<String, String> cache = shared.open(Nodes.spec());
        CacheSettingException moved = assertThrows(
                CacheSettingException.class, () -> shared.reconfigure(settings("maxSize", "5", "tier", "local")));
        assertTrue(moved.getMessage().endsWith("""
                it can't have tier local: it is open, with tier shared.
                  Fix: Leave its tier as it is until the program starts again."""), moved::getMessage);
        assertEquals(10_000, cache.stats().maxSize());
        shared.reconfigure(settings("maxSize", "5", "tier", "shared"));
        assertEquals(5, cache.stats().maxSize());
    }

    @Test
    void an_open_cache_that_is_shared_keeps_a_ttl() {
        Caches configured = Caches.builder()
                .shared(nodes.map)
                .configure(settings("ttl", "1m"))
                .build();
        configured.open(CacheSpec.<String, String>named("prices").shareable("1", String.class));
        CacheSettingException endless =
                assertThrows(CacheSettingException.class, () -> configured.reconfigure(new Properties()));
        assertTrue(endless.getMessage().contains("it has no ttl"), endless::getMessage);
    }

    @Test
    void values_that_can_not_be_written_are_found_when_it_is_opened() {
        MapStore picky = new MapStore(nodes.clock::nanos) {
            @Override
            public <V extends @Nullable Object> SharedEntries<V> open(SharedSpec spec) {
                throw new ValueTypeException("shop.Order is an interface.", "Return a class.");
            }
        };
        assertTrue(refused(Caches.builder().shared(picky).build(), Nodes.spec()).endsWith("""
                shop.Order is an interface.
                  Fix: Return a class."""));
    }

    @Test
    void a_lease_has_some_time() {
        assertThrows(ConfigurationException.class, () -> Caches.builder().leaseTime(Duration.ofNanos(999_999)));
    }

    @Test
    void a_local_cache_stays_in_its_process() {
        Node a = nodes.shared(Nodes.spec().tier(Tier.LOCAL));
        Node b = nodes.shared(Nodes.spec().tier(Tier.LOCAL));
        a.cache().put("k", "mine");
        assertNull(b.cache().peek("k"));
        assertNotNull(a.cache().find("k"));
        assertEquals(0, nodes.map.trips.get());
        Node alone = new Node(
                a.store(), Caches.local(), Caches.local().open(Nodes.spec().tier(Tier.SHARED)));
        alone.cache().put("k", "mine");
        assertNotNull(alone.cache().find("k"));
    }

    @Test
    void a_shared_cache_of_tiered_caches_has_no_copies() {
        Cache<String, String> cache = tiered.open(Nodes.spec().tier(Tier.SHARED));
        cache.put("k", "mine");
        assertEquals("mine", cache.peek("k"));
        assertEquals(0, cache.size());
    }

    @Test
    void a_process_serves_nothing_longer_than_it_would_keep_it_itself() {
        Node longer = nodes.shared();
        Node shorter = nodes.shared(Nodes.spec().ttl(Duration.ofMinutes(2)));
        assertEquals("1", longer.cache().load("k", () -> "1"));
        nodes.clock.turn(Duration.ofMinutes(1));
        assertEquals("1", shorter.cache().load("k", () -> "2"));
        nodes.clock.turn(Duration.ofMinutes(1));
        assertEquals("1", longer.cache().load("k", () -> "3"));
        assertEquals("4", shorter.cache().load("k", () -> "4"));
        assertEquals("4", longer.cache().load("k", () -> "5"));
        nodes.clock.turn(Duration.ofMinutes(2));
        assertNull(longer.cache().peek("k"));
    }

    @Test
    void one_that_was_switched_to_another_size_keeps_no_more_copies() {
        Node small = nodes.relaxed(Nodes.spec().maxSize(3));
        for (int i = 0; i < 10; i++) {
            String value = "" + i;
            assertEquals(value, small.cache().load("k" + i, () -> value));
        }
        assertEquals(3, small.cache().size());
        assertEquals("0", small.cache().load("k0", () -> "again"));
    }

    @Test
    void keys_that_others_have_are_not_looked_for_by_a_pattern() {
        Node node = nodes.relaxed();
        node.cache().put("k", "1");
        CacheException refused =
                assertThrows(CacheException.class, () -> node.caches().invalidateMatching("prices", "*"));
        assertEquals("keys-elsewhere", refused.id());
        assertTrue(refused.getMessage().contains("'prices'"), refused::getMessage);
        assertEquals("1", node.cache().peek("k"));
        assertFalse(refused.getMessage().contains("null"));
    }
}
