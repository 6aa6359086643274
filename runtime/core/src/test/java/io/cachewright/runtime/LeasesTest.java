package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.runtime.Nodes.Held;
import io.cachewright.runtime.Nodes.Node;
import io.cachewright.runtime.Nodes.Running;
import io.cachewright.runtime.StagedStore.Op;
import io.cachewright.runtime.shared.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One load at a time for all processes, and nothing kept that was overtaken while it was loaded. */
@Timeout(120)
class LeasesTest {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Under UNDER = Under.tags("eu").andGroup("sku", "A1");

    private final Nodes nodes = new Nodes();
    private final Node a = nodes.shared();
    private final Node b = nodes.shared();
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

    private static void fails() {
        throw new StoreException("no answer", null);
    }

    @Test
    void a_hit_asks_once() {
        load(a);
        a.store().asked();
        assertEquals("v1", load(b));
        assertEquals("v1", load(a));
        assertEquals(List.of(Op.LOOK), a.store().asked());
    }

    @Test
    void a_miss_asks_looks_leases_and_fills() {
        load(a);
        assertEquals(List.of(Op.LOOK, Op.LEASE, Op.FILL), a.store().asked());
    }

    @Test
    void a_load_in_another_process_is_waited_for() throws Exception {
        Held held = new Held("theirs");
        Running theirs = Nodes.start(() -> b.cache().load("k", UNDER, held));
        held.awaitBegin();
        Running ours = Nodes.start(() -> load(a));
        Waits.until(() -> a.store().asked().contains(Op.LEASE));
        Waits.until(() -> a.store().asked().contains(Op.LEASE));
        held.goOn();
        assertEquals("theirs", theirs.get());
        assertEquals("theirs", ours.get());
        assertEquals(0, loads.get());
    }

    @Test
    void one_that_takes_too_long_is_not_waited_for_any_more() throws Exception {
        Node hasty =
                nodes.with(builder -> builder.leaseTime(Duration.ofMillis(20))).shared();
        Held held = new Held("theirs");
        Running theirs = Nodes.start(() -> b.cache().load("k", UNDER, held));
        held.awaitBegin();
        assertEquals("v1", load(hasty));
        assertFalse(hasty.cache().contains("k", UNDER));
        held.goOn();
        assertEquals("theirs", theirs.get());
        assertEquals("theirs", load(hasty));
    }

    @Test
    void an_interrupt_does_not_end_the_wait_and_is_not_lost() throws Exception {
        Held held = new Held("theirs");
        Running theirs = Nodes.start(() -> b.cache().load("k", UNDER, held));
        held.awaitBegin();
        Running ours = Nodes.start(() -> load(a) + " " + Thread.interrupted());
        Waits.until(() -> a.store().asked().contains(Op.LEASE));
        ours.thread().interrupt();
        Waits.until(() -> a.store().asked().contains(Op.LEASE));
        held.goOn();
        assertEquals("theirs", theirs.get());
        assertEquals("theirs true", ours.get());
    }

    @Test
    void a_failed_load_gives_its_lease_back() {
        assertThrows(
                IOException.class,
                () -> a.cache().load("k", UNDER, () -> {
                    throw new IOException();
                }));
        assertEquals(List.of(Op.LOOK, Op.LEASE, Op.RELEASE), a.store().asked());
        assertEquals("v1", load(b));
        assertEquals(List.of(Op.LOOK, Op.LEASE, Op.FILL), b.store().asked());
    }

    @Test
    void what_another_process_has_loaded_meanwhile_makes_the_load_needless() {
        a.store().after(Op.LOOK, () -> load(b));
        assertEquals("v1", load(a));
        assertEquals(List.of(Op.LOOK, Op.LEASE, Op.LOOK), a.store().asked());
        assertEquals(1, loads.get());
        assertEquals(1, a.cache().stats().hits());
    }

    @Test
    void what_can_not_be_read_is_loaded_without_much_waiting() {
        load(b);
        nodes.map.unreadable = true;
        assertEquals("v2", load(a));
        assertEquals(
                List.of(Op.LOOK, Op.LEASE, Op.LOOK, Op.LEASE, Op.FILL),
                a.store().asked());
    }

    static Stream<Consumer<Node>> invalidations() {
        return JoiningTest.invalidations();
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void an_invalidation_elsewhere_during_the_load_keeps_its_result_out(Consumer<Node> invalidation) {
        assertEquals("old", a.cache().load("k", UNDER, () -> {
            invalidation.accept(b);
            return "old";
        }));
        assertFalse(a.cache().contains("k", UNDER));
        assertFalse(b.cache().contains("k", UNDER));
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void one_between_the_lease_and_the_load_does_too(Consumer<Node> invalidation) {
        a.store().after(Op.LEASE, () -> invalidation.accept(b));
        assertEquals("v1", load(a));
        assertFalse(b.cache().contains("k", UNDER));
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void one_between_the_look_and_the_lease_does_not(Consumer<Node> invalidation) {
        a.store().after(Op.LOOK, () -> invalidation.accept(b));
        assertEquals("v1", load(a));
        assertEquals("v1", load(b));
    }

    @Test
    void a_load_that_outlives_its_lease_is_not_kept() {
        assertEquals("mine", a.cache().load("k", UNDER, () -> {
            nodes.clock.turn(LEASE);
            return "mine";
        }));
        assertFalse(b.cache().contains("k", UNDER));
        assertEquals("mine", a.cache().load("k", UNDER, () -> {
            nodes.clock.turn(LEASE);
            assertEquals("v1", load(b));
            return "mine";
        }));
        assertEquals("v1", load(a));
    }

    @Test
    void a_fill_that_fails_does_not_concern_the_caller_and_gives_the_lease_back() {
        a.store().before(Op.FILL, LeasesTest::fails);
        assertEquals("v1", load(a));
        assertEquals("v2", load(b));
        assertEquals(List.of(Op.LOOK, Op.LEASE, Op.FILL), b.store().asked());
    }

    @Test
    void a_fill_whose_answer_is_lost_is_kept_all_the_same() {
        a.store().after(Op.FILL, LeasesTest::fails);
        assertEquals("v1", load(a));
        assertEquals("v1", load(b));
        assertEquals("v1", load(a));
    }

    @Test
    void without_an_answer_to_the_lease_the_value_is_not_kept() {
        a.store().before(Op.LEASE, LeasesTest::fails);
        assertEquals("v1", load(a));
        assertNull(b.cache().peek("k", UNDER));
    }

    @Test
    void a_value_that_is_not_kept_gives_the_lease_back_and_troubles_nobody() {
        CacheSpec<String, String> spec = Nodes.spec().emptyTtl(Duration.ZERO);
        Node here = nodes.shared(spec);
        Node there = nodes.shared(spec);
        assertNull(here.cache().load("k", () -> null));
        assertEquals(List.of(Op.LOOK, Op.LEASE, Op.RELEASE), here.store().asked());
        assertNull(there.cache().load("k", () -> null));
        assertEquals(List.of(Op.LOOK, Op.LEASE, Op.RELEASE), there.store().asked());
    }
}
