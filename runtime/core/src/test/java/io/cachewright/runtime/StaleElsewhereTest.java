package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.runtime.Nodes.Node;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is past its ttl is served in the place of a failure only where the store proves that no process has invalidated it. */
@Timeout(60)
class StaleElsewhereTest {
    private static final Duration TTL = Duration.ofMinutes(10);
    private static final Under UNDER = Under.tags("eu").andGroup("sku", "A1");
    private static final List<Function<Nodes, Node>> KINDS = List.of(Nodes::shared, Nodes::strict, Nodes::relaxed);

    private final Nodes nodes = new Nodes()
            .with(builder -> builder.leaseTime(Duration.ofMillis(2))
                    .configure("prices", spec -> spec.staleIfError(Duration.ofHours(1))));

    @AfterEach
    void close() {
        nodes.close();
    }

    static Stream<Arguments> invalidations() {
        return IntStream.range(0, KINDS.size())
                .boxed()
                .flatMap(kind -> JoiningTest.invalidations().map(invalidation -> Arguments.of(kind, invalidation)));
    }

    private Node expired(int kind) {
        Node node = KINDS.get(kind).apply(nodes);
        assertEquals("old", node.cache().load("k", UNDER, () -> "old"));
        nodes.clock.turn(TTL);
        return node;
    }

    private static String loadInVain(Node node, Runnable meanwhile, IOException broken) {
        return node.cache().load("k", UNDER, () -> {
            meanwhile.run();
            throw broken;
        });
    }

    private static void fails(Node node, Runnable meanwhile) {
        IOException broken = new IOException("broken");
        assertSame(broken, assertThrows(IOException.class, () -> loadInVain(node, meanwhile, broken)));
        assertEquals(0, node.cache().stats().staleServed());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void it_is_while_the_store_has_it(int kind) {
        Node node = expired(kind);
        assertEquals("old", loadInVain(node, () -> {}, new IOException()));
        assertEquals(1, node.cache().stats().staleServed());
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void it_is_not_when_another_process_has_invalidated_it(int kind, Consumer<Node> invalidation) {
        Node node = expired(kind);
        invalidation.accept(nodes.shared());
        fails(node, () -> {});
    }

    @ParameterizedTest
    @MethodSource("invalidations")
    void nor_when_that_is_while_it_is_loaded(int kind, Consumer<Node> invalidation) {
        Node node = expired(kind);
        Node other = nodes.shared();
        fails(node, () -> invalidation.accept(other));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void nor_when_the_store_does_not_answer(int kind) {
        Node node = expired(kind);
        nodes.map.away = true;
        fails(node, () -> {});
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void nor_when_it_answers_no_more_once_loading_has_failed(int kind) {
        Node node = expired(kind);
        fails(node, () -> nodes.map.away = true);
    }
}
