package io.cachewright.redis.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.jackson.JsonCodec;
import io.cachewright.jackson.SmileCodec;
import io.cachewright.redis.RedisStore;
import io.cachewright.redis.Until;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Changes;
import io.cachewright.runtime.Under;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.KeySink;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults 28, 30, 32 and 38 to 40 of the table: processes that differ, or of which a part has stopped. */
@Timeout(120)
final class MixedNodesTest {
    private static final int KEY = 1;
    private static final Duration TTL = Duration.ofMinutes(1);
    private static final Asked ASKED = new Asked(new KeySink().add(KEY).key(), List.of(), "");

    /** A value that a codec writes. */
    record Price(String currency, int cents) {}

    private final List<Node> nodes = new ArrayList<>();
    private RedisServer server;

    @BeforeEach
    void start() {
        server = RedisServer.start();
    }

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
        server.close();
    }

    private Node node(Kind kind) {
        return node(kind, true);
    }

    private Node node(Kind kind, boolean json) {
        Node node = Node.open(
                nodes.size(),
                kind,
                RedisStore.builder("trial").uri(server.uri()).codec(json ? new JsonCodec() : new SmileCodec()));
        nodes.add(node);
        return node;
    }

    private static Cache<Integer, Price> prices(Node node, String schema) {
        return node.caches()
                .open(CacheSpec.<Integer, Price>named("prices")
                        .ttl(Duration.ofHours(1))
                        .shareable((key, to) -> to.add(key.intValue()), schema, Price.class));
    }

    private static Price euros(int cents) {
        return new Price("EUR", cents);
    }

    @Test
    void fault_28_there_are_no_hints_and_none_are_needed() {
        Quietly quietly = new Quietly(node(Kind.RELAXED), node(Kind.RELAXED));
        assertFalse(server.command("CLIENT", "LIST").text().contains("sub=1"));
        quietly.isSeenBySecond();
    }

    @Test
    void fault_30_the_thread_that_asks_for_changes_is_interrupted() {
        Quietly quietly = new Quietly(node(Kind.RELAXED), node(Kind.RELAXED));
        for (int i = 0; i < 5; i++) {
            List<Thread> asking = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("cachewright-changes"))
                    .toList();
            assertTrue(asking.size() >= 2, asking::toString);
            asking.forEach(Thread::interrupt);
            quietly.isSeenBySecond();
        }
    }

    /** Two nodes and a key that the first invalidates. */
    private record Quietly(Node first, Node second) {
        void isSeenBySecond() {
            AtomicInteger loads = new AtomicInteger();
            Cache<Integer, Integer> there = second.caches().open(Node.spec("quiet"));
            Until.holds("the second hits", () -> {
                int before = loads.get();
                var unused = there.load(KEY, loads::incrementAndGet);
                return loads.get() == before;
            });
            int before = loads.get();
            first.caches().open(Node.spec("quiet")).invalidate(KEY);
            Until.holds("the second learns of it", () -> there.load(KEY, loads::incrementAndGet) > before);
        }
    }

    @Test
    void fault_32_the_applications_clock_jumps_ahead() {
        AtomicLong jump = new AtomicLong();
        Node first = node(Kind.RELAXED);
        RedisStore store = RedisStore.builder("trial").uri(server.uri()).build();
        try (var caches = Kind.RELAXED
                .caches(store)
                .clock(() -> System.nanoTime() + jump.get())
                .build()) {
            Cache<Integer, Integer> there = caches.open(Node.spec("quiet"));
            assertEquals(1, there.load(KEY, () -> 1));
            jump.addAndGet(Duration.ofMinutes(50).toNanos());
            Until.holds("it is still in the store", () -> there.load(KEY, () -> 1) == 1);
            jump.addAndGet(Duration.ofMinutes(50).toNanos());
            // Its age is counted by the server's clock, which has not jumped.
            Until.holds("it is served again", () -> Integer.valueOf(1).equals(there.peek(KEY, Under.NOTHING)));
            first.caches().open(Node.spec("quiet")).invalidate(KEY);
            Until.holds("it learns of the change", () -> there.load(KEY, () -> 2) == 2);
        }
    }

    /** The time of day may jump as it likes: it is only told to people. */
    @Test
    void fault_32_the_time_of_day_is_read_where_nothing_depends_on_it() throws IOException {
        Pattern reads = Pattern.compile("currentTimeMillis\\(|Instant\\.now\\(|Clock\\.systemUTC\\(|new Date\\(\\)");
        Set<String> readers = new TreeSet<>();
        for (String module : List.of("../core", ".", "../jackson")) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (reads.matcher(Files.readString(file)).find()) {
                        readers.add(file.getFileName().toString());
                    }
                }
            }
        }
        // The doctor, who compares clocks to tell people; and versions, of which a part is for people to read.
        assertEquals(Set.of("Examination.java", "Fresh.java", "NamedVersion.java"), readers);
    }

    @Test
    void fault_38_two_shapes_side_by_side() {
        Cache<Integer, Price> old = prices(node(Kind.RELAXED), "old");
        Cache<Integer, Price> next = prices(node(Kind.STRICT), "next");
        eachSeesItsOwnAndWhatTheOtherInvalidates(old, next);
        eachSeesItsOwnAndWhatTheOtherInvalidates(next, old);
    }

    @Test
    void fault_38_two_codecs_side_by_side() {
        Cache<Integer, Price> json = prices(node(Kind.SHARED, true), "1");
        Cache<Integer, Price> smile = prices(node(Kind.SHARED, false), "1");
        eachSeesItsOwnAndWhatTheOtherInvalidates(json, smile);
        eachSeesItsOwnAndWhatTheOtherInvalidates(smile, json);
    }

    /** Loads are told apart by what they return, so a hit is known by its price. */
    private static void eachSeesItsOwnAndWhatTheOtherInvalidates(
            Cache<Integer, Price> one, Cache<Integer, Price> other) {
        for (int i = 0; i < 5; i++) {
            int cents = 10 * i;
            one.invalidate(KEY);
            Until.holds("the other learns of it", () -> other.peek(KEY, Under.NOTHING) == null);
            assertEquals(euros(cents), one.load(KEY, () -> euros(cents)));
            assertEquals(euros(cents + 1), other.load(KEY, () -> euros(cents + 1)));
            assertEquals(euros(cents), one.load(KEY, () -> euros(cents + 2)));
            assertEquals(euros(cents + 1), other.load(KEY, () -> euros(cents + 3)));
            other.put(KEY, euros(cents + 4));
            Until.holds("the one learns of it", () -> one.peek(KEY, Under.NOTHING) == null);
            assertEquals(euros(cents + 4), other.peek(KEY, Under.NOTHING));
            assertEquals(euros(cents + 5), one.load(KEY, () -> euros(cents + 5)));
        }
    }

    @Test
    void fault_38_more_shapes_than_are_kept_apart() {
        RedisStore store = RedisStore.builder("trial").uri(server.uri()).build();
        try (store) {
            List<SharedEntries<Integer>> shapes = IntStream.range(0, 20)
                    .mapToObj(i -> store.<Integer>open(new SharedSpec("shapes", Integer.class, "shape " + i)))
                    .toList();
            for (int round = 0; round < 3; round++) {
                for (SharedEntries<Integer> shape : shapes) {
                    Lease lease = shape.lease(ASKED, Duration.ofMinutes(1), Lease.Purpose.RELOAD);
                    assertTrue(shape.fill(new Fill<>(ASKED, lease, 1, TTL, Duration.ZERO, Duration.ZERO))
                            .kept());
                    assertTrue(shape.look(ASKED).hit());
                }
                shapes.get(round).invalidate(List.of(ASKED.key()));
                assertTrue(shapes.stream().noneMatch(shape -> shape.look(ASKED).hit()));
            }
        }
        assertTrue(server.command("STRLEN", "{trial:0}:n:shapes").number() <= 96);
    }

    @Test
    void fault_39_a_process_with_a_shorter_ttl_serves_nothing_older() {
        Node patient = node(Kind.SHARED);
        Node strict = node(Kind.STRICT);
        Cache<Integer, Integer> here = patient.caches().open(Node.spec("ttl"));
        Cache<Integer, Integer> there = strict.caches().open(Node.spec("ttl").ttl(Duration.ofMillis(200)));
        here.invalidate(KEY);
        long begin = System.nanoTime();
        assertEquals(1, here.load(KEY, () -> 1));
        Until.holds("what is too old for the second is loaded anew", () -> there.load(KEY, () -> 2) == 2);
        assertTrue(System.nanoTime() - begin >= Duration.ofMillis(150).toNanos());
    }

    @Test
    void fault_39_a_local_cache_beside_shared_ones_hears_of_its_own_changes_only() {
        Node shared = node(Kind.SHARED);
        Node local = node(Kind.RELAXED);
        Cache<Integer, Integer> alone = local.caches().open(Node.spec("mixed").tier(io.cachewright.Tier.LOCAL));
        Cache<Integer, Integer> others = shared.caches().open(Node.spec("mixed"));
        assertEquals(1, alone.load(KEY, () -> 1));
        assertEquals(2, others.load(KEY, () -> 2));
        others.invalidate(KEY);
        assertEquals(1, alone.peek(KEY, Under.NOTHING));
        local.caches().invalidateTags("t");
        alone.invalidate(KEY);
        assertNull(alone.peek(KEY, Under.NOTHING));
    }

    /** What two processes do when they write through: begin, write to the source, put. */
    private static final class Writer {
        private final Node node;
        private final Source source;
        private Changes changes;
        private int version;

        Writer(Node node, Source source) {
            this.node = node;
            this.source = source;
        }

        void step(int which) {
            switch (which) {
                case 0 -> changes = node.caches().changes(node.cache());
                case 1 -> version = (int) source.change(KEY);
                default ->
                    changes.put(node.cache(), KEY, Node.under(KEY), version).apply();
            }
        }
    }

    @Test
    void fault_40_two_write_throughs_in_every_order() {
        Source source = Source.here();
        Node relaxed = node(Kind.RELAXED);
        Node shared = node(Kind.SHARED);
        for (int order = 0; order < 1 << 6; order++) {
            if (Integer.bitCount(order) != 3) {
                continue;
            }
            Writer[] writers = {new Writer(relaxed, source), new Writer(shared, source)};
            int[] done = new int[2];
            for (int step = 0; step < 6; step++) {
                int who = order >> step & 1;
                writers[who].step(done[who]++);
            }
            int now = (int) source.version(KEY);
            String told = "the last write, or nothing, is left in order " + Integer.toBinaryString(order);
            Integer left = shared.cache().peek(KEY, Node.under(KEY));
            assertTrue(left == null || left == now, told);
            Until.holds(told, () -> {
                Integer copy = relaxed.cache().peek(KEY, Node.under(KEY));
                return copy == null || copy == now;
            });
        }
    }
}
