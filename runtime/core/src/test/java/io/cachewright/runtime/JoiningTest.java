package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Nodes.Held;
import io.cachewright.runtime.Nodes.Node;
import io.cachewright.runtime.Nodes.Running;
import io.cachewright.runtime.StagedStore.Op;
import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.shared.StoreException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may have the result of a load under way, where others may have invalidated it elsewhere. */
@Timeout(120)
class JoiningTest {
    private static final Under UNDER = Under.tags("eu").andGroup("sku", "A1");

    private final Nodes nodes = new Nodes();
    private final Node a = nodes.shared();
    private final Node b = nodes.shared();
    private final AtomicInteger loads = new AtomicInteger();

    @AfterEach
    void close() {
        nodes.close();
    }

    private Running loading(Held held) {
        Running running = Nodes.start(() -> a.cache().load("k", UNDER, held));
        held.awaitBegin();
        return running;
    }

    private String load() {
        return "new" + loads.incrementAndGet();
    }

    private void fails() {
        throw new StoreException("no answer", null);
    }

    @Test
    void a_load_that_the_callers_own_look_proves_is_joined() throws Exception {
        Held held = new Held("old");
        Running owner = loading(held);
        Running other = Nodes.start(() -> a.cache().load("k", UNDER, this::load));
        Waits.untilParked(other.thread());
        held.goOn();
        assertEquals("old", owner.get());
        assertEquals("old", other.get());
        assertEquals(0, loads.get());
    }

    static Stream<Consumer<Node>> invalidations() {
        return Stream.of(
                node -> node.cache().invalidate("k"),
                node -> node.cache().invalidateAll(),
                node -> node.cache().invalidateGroup("sku", "A1"),
                node -> node.caches().invalidateTags("eu"));
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void a_load_that_was_invalidated_elsewhere_is_not_joined(Consumer<Node> invalidation) throws Exception {
        Held held = new Held("old");
        Running owner = loading(held);
        invalidation.accept(b);
        Running later = Nodes.start(() -> a.cache().load("k", UNDER, this::load));
        Waits.until(() -> later.result().isDone() || LockSupport.getBlocker(later.thread()) instanceof Flight<?>);
        held.goOn();
        assertEquals("new1", later.get());
        assertEquals("old", owner.get());
        assertEquals("new1", a.cache().peek("k", UNDER));
        assertEquals("new1", b.cache().peek("k", UNDER));
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void nor_is_its_future(Consumer<Node> invalidation) throws Exception {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> first = a.cache().loadAsync("k", UNDER, () -> source);
        invalidation.accept(b);
        CompletableFuture<String> second =
                a.cache().loadAsync("k", UNDER, () -> CompletableFuture.completedFuture(load()));
        source.complete("old");
        assertEquals("new1", second.get(30, TimeUnit.SECONDS));
        assertEquals("old", first.get(30, TimeUnit.SECONDS));
        assertEquals("new1", b.cache().peek("k", UNDER));
    }

    @Test
    void a_load_that_began_after_the_call_is_joined_whatever_the_store_says() throws Exception {
        Held held = new Held("theirs");
        a.store().before(Op.LOOK, () -> {
            var unused = loading(held);
            fails();
        });
        Running call = Nodes.start(() -> a.cache().load("k", UNDER, this::load));
        held.awaitBegin();
        Waits.untilParked(call.thread());
        held.goOn();
        assertEquals("theirs", call.get());
        assertEquals(0, loads.get());
    }

    @Test
    void who_can_not_ask_waits_and_then_one_of_them_loads_for_all() throws Exception {
        Held held = new Held("old");
        Running owner = loading(held);
        nodes.map.away = true;
        Held second = new Held("second");
        Running one = Nodes.start(() -> a.cache().load("k", UNDER, second));
        Running two = Nodes.start(() -> a.cache().load("k", UNDER, second));
        Waits.untilParked(one.thread());
        Waits.untilParked(two.thread());
        Object before = LockSupport.getBlocker(one.thread());
        held.goOn();
        second.awaitBegin();
        // Now one of the two loads, and the other waits for that.
        Waits.until(() -> Stream.of(one, two)
                .map(each -> LockSupport.getBlocker(each.thread()))
                .anyMatch(blocker -> blocker instanceof Flight<?> && blocker != before));
        second.goOn();
        assertEquals("old", owner.get());
        assertEquals("second", one.get());
        assertEquals("second", two.get());
        assertEquals(2, a.cache().stats().loads());
    }

    @Test
    void futures_that_can_not_ask_wait_and_then_share_one_load() throws Exception {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<String> first = a.cache().loadAsync("k", UNDER, () -> source);
        nodes.map.away = true;
        CompletableFuture<String> next = new CompletableFuture<>();
        CompletableFuture<String> one = a.cache().loadAsync("k", UNDER, () -> next);
        CompletableFuture<String> two = a.cache().loadAsync("k", UNDER, () -> next);
        assertNotSame(one, two);
        assertEquals(0, a.cache().stats().loads());
        source.complete("old");
        // Asking anew may take a while, and is not for the thread that completes a future.
        nodes.behind.runAll();
        next.complete("second");
        assertEquals("old", first.get(30, TimeUnit.SECONDS));
        assertEquals("second", one.get(30, TimeUnit.SECONDS));
        assertEquals("second", two.get(30, TimeUnit.SECONDS));
        assertEquals(2, a.cache().stats().loads());
    }

    @Test
    void a_circle_ends_without_the_store_too() throws Exception {
        nodes.map.away = true;
        CyclicBarrier both = new CyclicBarrier(2);
        Running one = Nodes.start(() -> a.cache().load("one", () -> {
            both.await();
            return "1" + a.cache().load("two", () -> "alone");
        }));
        Running two = Nodes.start(() -> a.cache().load("two", () -> {
            both.await();
            return "2" + a.cache().load("one", () -> "alone");
        }));
        String results = one.get() + " " + two.get();
        assertTrue(List.of("12alone 2alone", "1alone 21alone", "1alone 2alone").contains(results), results);
        assertEquals(0, Gauges.flights(a.cache()));
    }

    @Test
    void what_goes_wrong_with_a_put_is_no_concern_of_those_who_wait_for_it() throws Exception {
        CompletableFuture<Running> waiting = new CompletableFuture<>();
        a.store().before(Op.LEASE, () -> {
            Running reader = Nodes.start(() -> a.cache().load("k", UNDER, this::load));
            Waits.untilParked(reader.thread());
            waiting.complete(reader);
            fails();
        });
        a.store().before(Op.INVALIDATE, this::fails);
        Changes put = a.caches().changes(a.cache()).put(a.cache(), "k", UNDER, "put");
        assertThrows(InvalidationUncertainException.class, put::apply);
        assertEquals("new1", waiting.get(60, TimeUnit.SECONDS).get());
    }
}
