package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.runtime.Nodes.Node;
import io.cachewright.runtime.StagedStore.Op;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies in a process: which are kept, and when they are served. */
@Timeout(120)
class CopiesTest {
    private static final Under UNDER = Under.tags("eu").andGroup("sku", "A1");

    private final Nodes nodes = new Nodes();
    private final AtomicInteger loads = new AtomicInteger();

    @AfterEach
    void close() {
        nodes.close();
    }

    private String load() {
        return "v" + loads.incrementAndGet();
    }

    private String load(Node node) {
        return node.cache().load("k", UNDER, this::load);
    }

    /** What generated code is served without more. */
    private static @Nullable String copy(Node node) {
        Entry<String> copy = node.cache().find("k");
        return copy == null ? null : copy.value();
    }

    private static void fails() {
        throw new StoreException("no answer", null);
    }

    static Stream<Consumer<Node>> invalidations() {
        return JoiningTest.invalidations();
    }

    @Test
    void a_copy_is_served_without_asking() {
        Node a = nodes.relaxed();
        load(a);
        a.store().asked();
        assertEquals("v1", copy(a));
        assertEquals("v1", load(a));
        assertEquals(List.of(), a.store().asked());
    }

    @Test
    void what_another_process_has_loaded_is_copied() {
        Node a = nodes.relaxed();
        load(nodes.shared());
        load(a);
        assertEquals("v1", copy(a));
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void what_others_invalidate_is_served_until_that_is_known_and_no_longer_than_the_window(
            Consumer<Node> invalidation) {
        Node a = nodes.relaxed();
        load(a);
        invalidation.accept(nodes.shared());
        nodes.clock.turn(Nodes.WINDOW.minusNanos(1));
        assertEquals("v1", copy(a));
        nodes.clock.turn(Duration.ofNanos(1));
        assertNull(copy(a));
        assertEquals("v2", load(a));
        assertEquals("v2", copy(a));
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void what_this_process_invalidates_is_not_served_any_more(Consumer<Node> invalidation) {
        Node a = nodes.relaxed();
        load(a);
        invalidation.accept(a);
        assertNull(copy(a));
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void nor_if_it_was_just_looked_up(Consumer<Node> invalidation) {
        load(nodes.shared());
        Node a = nodes.relaxed();
        var unused = a.cache().peek("open the window");
        a.store().after(Op.LOOK, () -> invalidation.accept(a));
        load(a);
        assertNotEquals("v1", copy(a));
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void what_others_change_while_it_is_looked_up_ends_the_copy(Consumer<Node> invalidation) {
        load(nodes.shared());
        Node a = nodes.relaxed();
        Node b = nodes.shared();
        var unused = a.cache().peek("open the window");
        a.store().after(Op.LOOK, () -> {
            invalidation.accept(b);
            // Another call of this process learns of it before this one keeps its copy.
            nodes.poll(a);
        });
        assertEquals("v1", load(a));
        assertNull(copy(a));
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void what_others_change_while_it_is_filled_ends_the_copy(Consumer<Node> invalidation) {
        Node a = nodes.relaxed();
        Node b = nodes.shared();
        a.store().after(Op.FILL, () -> {
            invalidation.accept(b);
            nodes.poll(a);
        });
        assertEquals("v1", load(a));
        assertNull(copy(a));
        assertEquals("v2", load(a));
    }

    @Test
    void an_older_entry_is_no_copy_after_a_later_one_was_seen() {
        anOlderEntryIsNoCopyAfter(a -> {});
    }

    @Test
    void an_older_entry_is_no_copy_after_the_copy_of_a_later_one_had_to_go() {
        anOlderEntryIsNoCopyAfter(a -> {
            crowdOut(a);
            assertNull(copy(a));
        });
    }

    private void anOlderEntryIsNoCopyAfter(Consumer<Node> whatComesAfterTheLaterOne) {
        Node a = nodes.relaxed();
        Node b = nodes.shared();
        load(b);
        a.store().after(Op.LOOK, () -> {
            b.cache().invalidate("k");
            load(b);
            assertEquals("v2", load(a));
            whatComesAfterTheLaterOne.accept(a);
        });
        assertEquals("v1", load(a));
        assertNull(copy(a));
        assertEquals("v2", load(a));
    }

    private static void crowdOut(Node node) {
        Properties small = new Properties();
        small.setProperty("cachewright.caches.prices.maxSize", "1");
        node.caches().reconfigure(small);
        for (int i = 0; i < 500; i++) {
            node.cache().load("other" + i % 5, UNDER, () -> "v");
        }
    }

    @Test
    void an_older_copy_does_not_outlive_a_later_entry_whose_copy_came_too_late() {
        Node a = nodes.relaxed();
        load(a);
        assertEquals("now", a.cache().refresh("k", UNDER, () -> {
            // Another key of the same cell is changed elsewhere; that ends the copy to come, and not one made after it.
            nodes.map.bump("prices", IntStream.range(1, Cells.COUNT).toArray());
            nodes.poll(a);
            assertEquals("v1", load(a));
            assertEquals("v1", copy(a));
            return "now";
        }));
        assertNull(copy(a));
        assertEquals("now", load(a));
    }

    @Test
    void a_put_elsewhere_is_seen_when_the_window_is_over() {
        Node a = nodes.relaxed();
        load(a);
        nodes.shared().cache().put("k", UNDER, "theirs");
        assertEquals("v1", copy(a));
        nodes.poll(a);
        assertEquals("theirs", load(a));
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void a_put_that_is_refused_leaves_no_copy_of_what_was_before(Consumer<Node> invalidation) {
        Node a = nodes.relaxed();
        Node b = nodes.shared();
        load(a);
        a.store().before(Op.FILL, () -> invalidation.accept(b));
        a.cache().put("k", UNDER, "mine");
        assertNull(copy(a));
    }

    @Test
    void a_put_whose_fate_is_unknown_leaves_no_copy_of_what_was_before() {
        Node a = nodes.relaxed();
        load(a);
        a.store().before(Op.FILL, CopiesTest::fails);
        a.cache().put("k", UNDER, "mine");
        assertNull(copy(a));
        assertNull(a.cache().peek("k", UNDER));
    }

    @Test
    void what_is_looked_up_during_a_put_is_no_copy() {
        Node a = nodes.relaxed();
        load(nodes.shared());
        var unused = a.cache().peek("open the window");
        a.store().after(Op.LOOK, () -> {
            a.cache().put("k", UNDER, "mine");
            a.store().before(Op.FILL, CopiesTest::fails);
            a.cache().put("k", UNDER, "lost");
        });
        assertEquals("v1", load(a));
        assertNull(copy(a));
    }

    @Test
    void what_was_there_before_a_forced_refresh_does_not_come_back() {
        for (Node a : List.of(nodes.relaxed(), nodes.strict(), nodes.shared())) {
            a.cache().invalidateAll();
            String before = load(a);
            a.store().before(Op.FILL, CopiesTest::fails);
            assertEquals("now", a.cache().refresh("k", UNDER, () -> "now"));
            assertNull(copy(a));
            assertFalse(before.equals(load(a)));
            // Nor when the load took longer than its lease.
            assertEquals("late", a.cache().refresh("k", UNDER, () -> {
                nodes.clock.turn(Duration.ofSeconds(10));
                return "late";
            }));
            assertNull(a.cache().peek("k", UNDER));
        }
    }

    @Test
    void a_forced_refresh_that_is_overtaken_leaves_the_later_value() {
        Node a = nodes.shared();
        Node b = nodes.shared();
        load(a);
        a.cache().refresh("k", UNDER, () -> {
            b.cache().put("k", UNDER, "later");
            return "now";
        });
        assertEquals("later", a.cache().peek("k", UNDER));
    }

    @Test
    void a_forced_refresh_that_fails_leaves_what_was_there() {
        Node a = nodes.relaxed();
        load(a);
        assertThrows(
                IOException.class,
                () -> a.cache().refresh("k", UNDER, () -> {
                    throw new IOException();
                }));
        assertEquals("v1", copy(a));
        assertEquals("v1", load(nodes.shared()));
    }

    @Test
    void a_checked_copy_moves_no_value_and_is_the_same_object() {
        Node a = nodes.strict();
        String loaded = load(a);
        a.store().asked();
        assertSame(loaded, load(a));
        assertNull(copy(a));
        assertEquals(List.of(Op.CHECK), a.store().asked());
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void a_checked_copy_is_not_served_for_another_entry(Consumer<Node> invalidation) {
        Node a = nodes.strict();
        Node b = nodes.strict();
        load(a);
        load(b);
        invalidation.accept(b);
        assertEquals("v2", load(b));
        a.store().asked();
        assertEquals("v2", load(a));
        assertEquals(List.of(Op.CHECK, Op.LOOK), a.store().asked());
        invalidation.accept(b);
        assertEquals("v3", load(a));
    }

    @Test
    void checked_copies_are_counted_bounded_and_end_with_their_cache() {
        Node a = nodes.strict();
        for (int i = 0; i < 20; i++) {
            var unused = a.cache().load("k" + i, this::load);
        }
        assertEquals(20, a.cache().size());
        java.util.Properties smaller = new java.util.Properties();
        smaller.setProperty("cachewright.caches.prices.maxSize", "5");
        a.caches().reconfigure(smaller);
        assertEquals(5, a.cache().size());
        assertEquals(15, a.cache().stats().evictions());
        a.cache().invalidateAll();
        assertEquals(0, a.cache().size());
        load(a);
        a.caches().close();
        assertEquals(0, a.cache().size());
        assertNotNull(a.cache().stats());
    }

    @Test
    void without_a_window_nothing_is_served_from_here() {
        Node a = nodes.relaxed();
        load(a);
        nodes.clock.turn(Nodes.WINDOW);
        a.store().fail(Op.CELLS, new StoreException("no answer", null));
        assertNull(copy(a));
        a.store().asked();
        assertEquals("v1", load(a));
        assertEquals(List.of(Op.LOOK), a.store().asked());
        assertNull(copy(a));
    }

    @Test
    void a_vector_of_another_life_ends_all_copies() {
        Node a = nodes.relaxed();
        load(a);
        nodes.map.forget();
        nodes.poll(a);
        assertNull(copy(a));
        assertEquals("v2", load(a));
    }

    @Test
    void a_fault_of_any_kind_while_asking_for_changes_is_no_callers() {
        Node a = nodes.relaxed();
        load(a);
        nodes.clock.turn(Nodes.WINDOW);
        a.store().fail(Op.CELLS, new IllegalStateException("a bug in the store"));
        assertEquals("v1", load(a));
    }

    @Test
    void a_cache_that_is_opened_while_others_ask_has_a_window_of_its_own() {
        Node a = nodes.relaxed();
        Node b = nodes.shared();
        var unused = a.cache().peek("open the window");
        CacheSpec<String, String> late = CacheSpec.<String, String>named("late")
                .ttl(Duration.ofMinutes(10))
                .shareable((key, to) -> to.add(key), "1", String.class);
        nodes.clock.turn(Nodes.WINDOW);
        a.store().before(Op.CELLS, () -> {
            // What is asked for is decided; only then the other cache is opened and has its copy, and that is changed.
            a.caches().open(late).load("k", () -> "old");
            b.caches().open(late).invalidate("k");
            nodes.clock.turn(Nodes.WINDOW.dividedBy(2));
        });
        unused = a.cache().peek("open the window");
        nodes.clock.turn(Nodes.WINDOW.dividedBy(2).plusNanos(1));
        assertNull(a.caches().open(late).find("k"));
    }
}
