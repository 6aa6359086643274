package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Nodes.Node;
import io.cachewright.runtime.Nodes.Running;
import io.cachewright.runtime.StagedStore.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two processes change the data of one key, and then its entry, at the same time: what is kept in the end is what the data
 * is, or nothing is. The first is interrupted at every step; there the other goes as far as each of its own, goes on only
 * when the first is done, and ends.
 */
@Timeout(300)
class PutsTest {
    private static final Under UNDER = Under.tags("eu").andGroup("sku", "A1");

    /** Where one can be held up: right before it asks the store for this, or right after; or in between. */
    private record Step(@Nullable Op op, boolean after) {
        void at(Nodes nodes, Node node, Runnable action) {
            if (op == null) {
                nodes.map.midway.set(action);
            } else if (after) {
                node.store().after(op, action);
            } else {
                node.store().before(op, action);
            }
        }
    }

    private static List<Step> steps(Op... ops) {
        List<Step> steps = new ArrayList<>();
        for (Op op : ops) {
            steps.add(new Step(op, false));
            steps.add(new Step(op, true));
        }
        return steps;
    }

    private static final List<Step> OF_A_PUT = steps(Op.CELLS, Op.LEASE, Op.BUMP, Op.FILL);

    /** Changes the data, and then its entry. */
    private enum Way {
        PUT(OF_A_PUT, (node, source) -> {
            Changes changes = node.caches().changes(node.cache());
            changes.put(node.cache(), "k", UNDER, "" + source.incrementAndGet()).apply();
        }),
        KEY(steps(Op.INVALIDATE), (node, source) -> {
            source.incrementAndGet();
            node.cache().invalidate("k");
        }),
        KEYS(steps(Op.INVALIDATE), (node, source) -> {
            source.incrementAndGet();
            node.cache().invalidateAll(List.of("another", "k"));
        }),
        ALL(steps(Op.INVALIDATE_ALL), (node, source) -> {
            source.incrementAndGet();
            node.cache().invalidateAll();
        }),
        GROUP(steps(Op.TAGS), (node, source) -> {
            source.incrementAndGet();
            node.cache().invalidateGroup("sku", "A1");
        }),
        TAG(steps(Op.TAGS), (node, source) -> {
            source.incrementAndGet();
            node.caches().invalidateTags("eu");
        });

        private final List<Step> steps;
        private final BiConsumer<Node, AtomicInteger> change;

        Way(List<Step> steps, BiConsumer<Node, AtomicInteger> change) {
            this.steps = steps == OF_A_PUT
                    ? steps
                    : Stream.concat(steps.stream(), Stream.of(new Step(null, false)))
                            .toList();
            this.change = change;
        }
    }

    static Stream<Arguments> orders() {
        List<Function<Nodes, Node>> kinds = List.of(Nodes::shared, Nodes::relaxed);
        return kinds.stream()
                .flatMap(kind -> Stream.of(Way.values()).map(other -> Arguments.of(kind, other, kinds.indexOf(kind))));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("orders")
    void what_is_left_is_what_the_data_is(Function<Nodes, Node> kind, Way other, int number) throws Exception {
        for (Step first : OF_A_PUT) {
            for (Step second : other.steps) {
                try (Nodes nodes = new Nodes()) {
                    String order = "a put held up at " + first + ", " + other + " at " + second;
                    check(nodes, kind.apply(nodes), kind.apply(nodes), first, other, second, order);
                }
            }
        }
    }

    private static void check(Nodes nodes, Node a, Node b, Step first, Way other, Step second, String order)
            throws Exception {
        AtomicInteger source = new AtomicInteger();
        var unused = a.cache().load("k", UNDER, () -> "" + source.get());
        unused = b.cache().load("k", UNDER, () -> "" + source.get());
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Running[] others = new Running[1];
        first.at(nodes, a, () -> {
            second.at(nodes, b, () -> {
                held.countDown();
                await(goOn);
            });
            others[0] = Nodes.start(() -> {
                other.change.accept(b, source);
                held.countDown();
                return "";
            });
            await(held);
        });
        Way.PUT.change.accept(a, source);
        goOn.countDown();
        if (others[0] != null) {
            others[0].get();
        }
        nodes.poll(a, b);
        for (Node node : List.of(a, b)) {
            String left = node.cache().peek("k", UNDER);
            assertTrue(left == null || left.equals("" + source), () -> order + ": " + left + " of " + source);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS), "nothing happened for a minute");
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
