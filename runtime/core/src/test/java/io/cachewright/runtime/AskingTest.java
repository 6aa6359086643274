package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.shared.Cells;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that asks what other processes have changed. */
@Timeout(120)
class AskingTest {
    private static final String NAME = "cachewright-changes";

    private final TurnedClock clock = new TurnedClock();
    /** Whose thread asked, and for what. */
    private final List<List<String>> asked = new CopyOnWriteArrayList<>();

    private volatile @Nullable Thread asker;
    private volatile @Nullable Error trouble;

    private final MapStore store = new MapStore(clock::nanos) {
        @Override
        public List<Cells> cells(List<String> names, List<@Nullable Cells> known) {
            if (Thread.currentThread().getName().equals(NAME)) {
                asker = Thread.currentThread();
            }
            asked.add(names);
            Error now = trouble;
            if (now != null) {
                throw now;
            }
            return super.cells(names, known);
        }
    };
    private final Caches caches = Caches.builder()
            .tiered(store, Coherence.within(Duration.ofMillis(10)))
            .clock(clock)
            .build();
    private final Cache<String, String> cache = caches.open(Nodes.spec());

    @AfterEach
    void close() {
        trouble = null;
        caches.close();
    }

    private Thread asker() {
        Waits.until(() -> asker != null);
        Thread thread = asker;
        assertNotNull(thread);
        return thread;
    }

    private void untilAskedAgain() {
        int before = asked.size();
        // What was under way may be the first, so that the second was certainly asked from here on.
        Waits.until(() -> asked.size() > before + 1);
    }

    /** Until a copy is served without asking. */
    private void untilOpen() {
        Waits.until(() -> {
            cache.load("k", () -> "1");
            return cache.find("k") != null;
        });
    }

    @Test
    void it_is_a_daemon_and_ends_with_its_caches() {
        Thread thread = asker();
        assertTrue(thread.isDaemon());
        caches.close();
        assertFalse(thread.isAlive());
    }

    @Test
    void scopes_have_it_in_common_and_take_their_part_of_it_with_them() {
        Caches scope = caches.scoped("tenant");
        scope.open(Nodes.spec());
        untilAskedAgain();
        assertEquals(3, asked.get(asked.size() - 1).size());
        scope.close();
        untilAskedAgain();
        assertEquals(2, asked.get(asked.size() - 1).size());
        assertTrue(asker().isAlive());
    }

    @Test
    void it_survives_what_goes_wrong() {
        untilOpen();
        trouble = new AssertionError("a bug in the store");
        untilAskedAgain();
        clock.turn(Duration.ofMillis(10));
        assertNull(cache.find("k"));
        assertEquals("1", cache.load("k", () -> "2"));
        trouble = null;
        untilOpen();
        assertEquals("1", cache.load("k", () -> "2"));
    }

    @Test
    void an_interrupt_is_no_reason_to_ask_all_the_time() {
        Thread thread = asker();
        thread.interrupt();
        Waits.until(() -> !thread.isInterrupted());
        untilAskedAgain();
        assertTrue(thread.isAlive());
    }

    @Test
    void a_process_that_was_stopped_serves_no_copies_until_it_has_asked() {
        untilOpen();
        store.away = true;
        clock.turn(Duration.ofHours(1).minus(Duration.ofMinutes(55)));
        assertNull(cache.find("k"));
        store.away = false;
        untilOpen();
        assertEquals("1", cache.load("k", () -> "2"));
    }

    @Test
    void without_copies_nobody_asks() {
        try (Caches strict =
                Caches.builder().tiered(store, Coherence.strict()).clock(clock).build()) {
            int before = asked.size();
            strict.open(CacheSpec.<String, String>named("other")
                            .ttl(Duration.ofMinutes(1))
                            .shareable((key, to) -> to.add(key), "1", String.class))
                    .load("k", () -> "1");
            assertTrue(asked.stream().skip(before).noneMatch(names -> names.contains("other")));
        }
    }
}
