package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Nodes.Node;
import io.cachewright.runtime.StagedStore.Op;
import io.cachewright.runtime.shared.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A store that fails: whoever reads never notices, whoever invalidates is told. */
@Timeout(120)
class StoreFaultsTest {
    private static final Under UNDER = Under.tags("eu").andGroup("sku", "A1");
    private static final List<Function<Nodes, Node>> KINDS =
            List.of(Nodes::shared, Nodes::strict, Nodes::relaxed, StoreFaultsTest::refreshing);

    /** Where a lease can't be given back, others wait for that long. */
    private final Nodes nodes = new Nodes().with(builder -> builder.leaseTime(Duration.ofMillis(2)));

    private final AtomicInteger loads = new AtomicInteger();

    @AfterEach
    void close() {
        nodes.close();
    }

    private static Node refreshing(Nodes nodes) {
        return nodes.relaxed(Nodes.spec().refreshAfter(Duration.ofMinutes(1)).staleIfError(Duration.ofHours(1)));
    }

    private String load() {
        return "v" + loads.incrementAndGet();
    }

    /** All that a reader may do, with entries that are there, fresh, due, stale, gone. */
    private List<String> read(Node node) throws Exception {
        Cache<String, String> cache = node.cache();
        List<String> seen = new ArrayList<>();
        for (int minutes : new int[] {0, 0, 2, 2, 9, 0}) {
            nodes.clock.turn(Duration.ofMinutes(minutes));
            seen.add(cache.load("k", UNDER, this::load));
            nodes.behind.runAll();
            seen.add(cache.load("k", UNDER, this::load));
            cache.peek("k", UNDER);
            cache.contains("k", UNDER);
            seen.add(cache.refresh("k", UNDER, this::load));
            seen.add(cache.loadAsync("k", UNDER, () -> CompletableFuture.completedFuture(load()))
                    .get());
            seen.add(cache.load("other" + minutes, () -> cache.load("inner" + minutes, this::load)));
            IOException broken = new IOException();
            assertSame(
                    broken,
                    assertThrows(
                            IOException.class,
                            () -> cache.load("fails", () -> {
                                throw broken;
                            })));
        }
        new CacheHandle<>(cache, key -> load(), key -> UNDER) {}.getAll(List.of("x", "y", "z", "k"))
                .forEach((key, value) -> seen.add(value));
        assertEquals(
                0,
                new CacheHandle<>(cache, key -> load()) {}.warm(List.of("a", "b", "c"))
                        .run()
                        .failed());
        assertEquals(0, Gauges.flights(cache));
        return seen;
    }

    static Stream<Arguments> faults() {
        return KINDS.stream()
                .flatMap(kind -> Stream.of(Op.values())
                        .flatMap(op -> Stream.of(
                                        new StoreException("no answer", null),
                                        new IllegalStateException("a bug in the store"))
                                .map(fault -> Arguments.of(KINDS.indexOf(kind), op, fault))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_reader_never_sees_a_fault(int kind, Op op, RuntimeException fault) throws Exception {
        Node node = KINDS.get(kind).apply(nodes);
        node.store().fail(op, fault);
        read(node).forEach(value -> assertTrue(value.startsWith("v")));
        assertEquals(nodes.faults.size(), node.cache().stats().storeFaults());
        assertTrue(nodes.faults.stream().allMatch(each -> each == fault));
    }

    /** The first, the second and so on of each operation, done or not done. */
    @ParameterizedTest
    @MethodSource("faults")
    void nor_one_that_comes_once(int kind, Op op, RuntimeException fault) throws Exception {
        for (int position = 0; position < 4; position++) {
            for (boolean done : new boolean[] {false, true}) {
                Node node = KINDS.get(kind).apply(nodes);
                nodes.map.forget();
                for (int skipped = 0; skipped < position; skipped++) {
                    node.store().before(op, () -> {});
                    node.store().after(op, () -> {});
                }
                Runnable fails = () -> {
                    throw fault;
                };
                if (done) {
                    node.store().after(op, fails);
                } else {
                    node.store().before(op, fails);
                }
                read(node).forEach(value -> assertTrue(value.startsWith("v")));
            }
        }
    }

    @Test
    void faults_are_counted_and_told() {
        Node node = nodes.shared();
        nodes.map.away = true;
        assertEquals("v1", node.cache().load("k", this::load));
        assertEquals(1, node.cache().stats().storeFaults());
        assertInstanceOf(StoreException.class, nodes.faults.get(0));
        nodes.map.away = false;
        assertEquals("v2", node.cache().load("k", this::load));
        assertEquals("v2", node.cache().load("k", this::load));
        assertEquals(1, node.cache().stats().storeFaults());
    }

    private static InvalidationUncertainException uncertain(Runnable invalidation) {
        InvalidationUncertainException thrown = assertThrows(InvalidationUncertainException.class, invalidation::run);
        assertEquals("invalidation-uncertain", thrown.id());
        assertInstanceOf(StoreException.class, thrown.getCause());
        return thrown;
    }

    @Test
    void an_invalidation_that_is_uncertain_is_said_to_be_and_has_happened_here() {
        Node node = nodes.relaxed();
        List<Runnable> invalidations = List.of(
                () -> node.cache().invalidate("k"),
                () -> node.cache().invalidateAll(),
                () -> node.cache().invalidateGroup("sku", "A1"),
                () -> node.caches().invalidateTags("eu"),
                () -> node.cache().invalidateAll(List.of("a", "k")),
                () -> node.cache().invalidateAll(List.of("k", "1", "2", "3", "4", "5", "6")),
                () -> node.caches().invalidateTags("1", "2", "3", "4", "5", "eu"),
                () -> node.cache().put("k", UNDER, "mine"));
        List<String> what = List.of(
                "key (k) of cache 'prices'",
                "cache 'prices'",
                "what cache 'prices' has by sku",
                "what was loaded under tag 'eu'",
                "keys (a), (k) of cache 'prices'",
                "keys (k), (1), (2), (3), (4) and 2 more of cache 'prices'",
                "what was loaded under tags '1', '2', '3', '4', '5' and 1 more",
                "key (k) of cache 'prices'");
        for (int i = 0; i < invalidations.size(); i++) {
            node.cache().load("k", UNDER, this::load);
            assertNotNull(node.cache().find("k"));
            nodes.map.away = true;
            String message = uncertain(invalidations.get(i)).getMessage();
            nodes.map.away = false;
            assertNull(node.cache().find("k"), message);
            assertTrue(
                    message.startsWith("[cachewright:invalidation-uncertain] " + what.get(i)
                            + " may still be served elsewhere: the store is away\n  Fix: "),
                    message);
        }
        assertEquals(0, Gauges.flights(node.cache()));
    }

    @Test
    void of_a_batch_the_rest_is_made_all_the_same() {
        Node node = nodes.shared();
        node.cache().put("a", "1");
        node.cache().put("b", UNDER, "1");
        node.store().before(Op.INVALIDATE, () -> {
            throw new StoreException("no answer", null);
        });
        String message = uncertain(() -> node.caches()
                        .changes()
                        .invalidate(node.cache(), "a")
                        .invalidateTags("eu")
                        .apply())
                .getMessage();
        assertTrue(message.contains("key (a)"), message);
        assertTrue(node.cache().contains("a"));
        assertFalse(node.cache().contains("b", UNDER));
    }

    @Test
    void a_key_that_can_not_be_written_leaves_no_other_as_it_was() {
        IllegalStateException broken = new IllegalStateException("no such row");
        Node node = nodes.relaxed(Nodes.spec()
                .shareable(
                        (key, to) -> {
                            if (key.equals("broken")) {
                                throw broken;
                            }
                            to.add(key);
                        },
                        "1",
                        String.class));
        node.cache().put("a", "1");
        node.cache().put("b", "1");
        assertSame(
                broken,
                assertThrows(
                        IllegalStateException.class, () -> node.cache().invalidateAll(List.of("a", "broken", "b"))));
        assertFalse(node.cache().contains("a"));
        assertFalse(node.cache().contains("b"));
        assertNull(node.cache().find("b"));
    }

    @Test
    void after_a_failed_call_it_is_suppressed() {
        Node node = nodes.shared();
        nodes.map.away = true;
        IOException failure = new IOException();
        node.caches().changes().invalidate(node.cache(), "a").applyAfter(failure);
        assertInstanceOf(InvalidationUncertainException.class, failure.getSuppressed()[0]);
    }

    @Test
    void after_a_commit_it_is_thrown() {
        ThreadTransactions transactions = new ThreadTransactions();
        Node node = nodes.with(builder -> builder.transactions(transactions)).shared();
        node.cache().load("k", this::load);
        try (var transaction = transactions.begin()) {
            node.cache().invalidate("k");
            nodes.map.away = true;
            uncertain(transaction::committed);
        }
    }

    @Test
    void without_the_store_callers_still_share_loads_and_nothing_is_kept() {
        Node node = nodes.relaxed();
        nodes.map.away = true;
        assertEquals("v1", node.cache().load("k", UNDER, this::load));
        assertEquals("v2", node.cache().load("k", UNDER, this::load));
        nodes.map.away = false;
        assertEquals("v3", node.cache().load("k", UNDER, this::load));
        assertEquals("v3", node.cache().load("k", UNDER, this::load));
    }

    /** As when memory ends in the store, again and again. */
    @Test
    void a_batch_whose_leases_can_not_even_be_given_back_keeps_nobody_waiting() throws Exception {
        Node node = nodes.shared();
        CacheHandle<String, String> failing = new CacheHandle<>(node.cache(), key -> {
            throw new IOException(key);
        }) {};
        for (int i = 0; i < 3; i++) {
            node.store().before(Op.RELEASE, () -> {
                throw new InternalError("staged");
            });
        }
        assertThrows(InternalError.class, () -> failing.getAll(List.of("a", "b")));
        for (String key : List.of("a", "b")) {
            assertEquals(
                    "v", Nodes.start(() -> node.cache().load(key, () -> "v")).get());
        }
    }
}
