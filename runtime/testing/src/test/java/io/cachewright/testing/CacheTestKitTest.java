package io.cachewright.testing;

import static io.cachewright.testing.CacheAssertions.assertHit;
import static io.cachewright.testing.CacheAssertions.assertMiss;
import static io.cachewright.testing.CacheAssertions.assertUntouched;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.CachesClosedException;
import io.cachewright.runtime.Entry;
import io.cachewright.runtime.UnknownCacheException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CacheTestKitTest {
    /** As the processor writes it. */
    private static final class Lengths {
        private final Cache<String, Integer> lengthCache;

        Lengths(CacheTestKit kit) {
            this.lengthCache = kit.caches()
                    .open(CacheSpec.<String, Integer>named("Lengths.length(String)")
                            .ttl(Duration.ofMinutes(10))
                            .refreshAfter(Duration.ofMinutes(5)));
        }

        int length(String text) throws IOException {
            Entry<Integer> hit = lengthCache.find(text);
            return hit != null
                    ? hit.value()
                    : lengthCache.load(text, () -> {
                        if (text.isEmpty()) {
                            throw new IOException("nothing there");
                        }
                        return text.length();
                    });
        }

        LengthCache lengthCache() {
            return new LengthCache(lengthCache);
        }
    }

    private static final class LengthCache extends CacheHandle<String, Integer> {
        LengthCache(Cache<String, Integer> cache) {
            super(cache);
        }
    }

    private final CacheTestKit kit = new CacheTestKit();
    private final Lengths lengths = new Lengths(kit);

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void hits_and_misses_are_told_apart() throws IOException {
        assertEquals(3, assertMiss(lengths.lengthCache(), () -> lengths.length("abc")));
        assertEquals(3, assertHit(lengths.lengthCache(), () -> lengths.length("abc")));
        assertEquals(7, assertUntouched(lengths.lengthCache(), () -> 7));
    }

    @Test
    void what_was_not_expected_is_an_error() throws IOException {
        AssertionError noHit =
                assertThrows(AssertionError.class, () -> assertHit(lengths.lengthCache(), () -> lengths.length("abc")));
        assertEquals(
                "expected a hit of cache 'Lengths.length(String)', but there were 0 hits, 1 misses and 1 loads",
                noHit.getMessage());
        assertThrows(AssertionError.class, () -> assertMiss(lengths.lengthCache(), () -> lengths.length("abc")));
        assertThrows(AssertionError.class, () -> assertUntouched(lengths.lengthCache(), () -> lengths.length("abc")));
        assertThrows(AssertionError.class, () -> assertHit(lengths.lengthCache(), () -> 7));
    }

    @Test
    void time_passes_when_it_is_turned() throws IOException {
        lengths.length("abc");
        kit.turn(Duration.ofMinutes(10));
        assertMiss(lengths.lengthCache(), () -> lengths.length("abc"));
        assertThrows(IllegalArgumentException.class, () -> kit.turn(Duration.ofMinutes(-1)));
    }

    @Test
    void refreshes_happen_when_the_test_says_so_and_are_on_record() throws IOException {
        lengths.length("abc");
        kit.turn(Duration.ofMinutes(5));
        assertHit(lengths.lengthCache(), () -> lengths.length("abc"));
        assertEquals(1, kit.loads().all().size());
        assertEquals(1, kit.runBackground());
        assertEquals(0, kit.runBackground());
        assertEquals(2, kit.loads().of("Lengths.length").size());
        assertTrue(kit.loads().of("Lengths.length(String)").get(1).behind());
        kit.loads().clear();
        assertThrows(IOException.class, () -> lengths.length(""));
        assertEquals("nothing there", kit.loads().all().get(0).failure().getMessage());
    }

    @Test
    void a_kit_can_be_configured_and_is_closed_in_the_end() {
        CacheTestKit own =
                new CacheTestKit(builder -> builder.configure("Lengths.length", spec -> spec.ttl(Duration.ofDays(1))));
        Lengths longer = new Lengths(own);
        own.close();
        assertThrows(CachesClosedException.class, () -> longer.length("abc"));
    }

    @Test
    void a_cache_may_be_called_by_a_shorter_name() throws IOException {
        lengths.length("abc");
        assertEquals(1, kit.loads().of("Lengths.length(String)").size());
        assertEquals(1, kit.loads().of("Lengths.length").size());
    }

    @Test
    void loads_of_a_cache_that_is_not_there_are_an_error_and_not_none() {
        assertEquals(0, kit.loads().of("Lengths.length").size());
        String said = String.valueOf(
                assertThrows(UnknownCacheException.class, () -> kit.loads().of("Lengths.lenght"))
                        .getMessage());
        assertTrue(said.contains("Did you mean 'Lengths.length'?"), said);
    }

    @Test
    void who_records_the_loads_of_other_caches_knows_none_but_those() {
        LoadRecorder loads = new LoadRecorder();
        assertEquals(0, loads.of("Lengths.lenght").size());
        loads.loaded("Lengths.length(String)", Duration.ZERO, false, null);
        assertEquals(1, loads.of("Lengths.length").size());
    }
}
