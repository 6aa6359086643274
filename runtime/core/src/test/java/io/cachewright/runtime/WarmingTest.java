package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WarmingTest {
    private static final class Squares extends CacheHandle<Integer, Integer> {
        Squares(Cache<Integer, Integer> cache) {
            super(cache);
        }

        Squares(Cache<Integer, Integer> cache, KeyLoader<Integer, Integer> loader) {
            super(cache, loader);
        }

        Integer refresh(int number) {
            return refreshKey(number);
        }
    }

    private final Caches caches = Caches.local();
    private final Cache<Integer, Integer> cache = caches.open(CacheSpec.named("squares"));
    private final AtomicInteger loads = new AtomicInteger();

    private Squares squares() {
        return new Squares(cache, number -> {
            loads.incrementAndGet();
            if (number % 10 == 7) {
                throw new IOException("no sevens");
            }
            return number * number;
        });
    }

    private static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    @Test
    void warming_loads_what_is_missing_and_notes_what_fails() {
        cache.put(3, 9);
        WarmingReport<Integer> report = squares().warm(upTo(100)).parallelism(4).run();
        assertEquals(89, report.loaded());
        assertEquals(1, report.present());
        assertEquals(10, report.failed());
        assertEquals(10, report.failures().size());
        assertInstanceOf(IOException.class, report.failures().get(17));
        assertFalse(report.stopped());
        assertEquals(90, cache.size());
    }

    @Test
    void as_many_keys_at_a_time_as_asked_for() {
        CyclicBarrier together = new CyclicBarrier(5);
        WarmingReport<Integer> report = new Squares(cache, number -> {
                    together.await();
                    return number;
                })
                .warm(upTo(10))
                .parallelism(5)
                .run();
        assertEquals(10, report.loaded());
    }

    @Test
    void warming_stops_when_asked() {
        Warming<Integer> warming = squares()
                .warm(() -> java.util.stream.Stream.iterate(0, n -> n + 10).iterator());
        List<WarmingProgress> seen = new ArrayList<>();
        WarmingReport<Integer> report = warming.parallelism(1)
                .onProgress(progress -> {
                    seen.add(progress);
                    if (progress.done() == 20) {
                        warming.stop();
                    }
                })
                .run();
        assertTrue(report.stopped());
        assertEquals(20, report.loaded());
        assertEquals(20, seen.size());
        assertEquals(-1, seen.get(0).total());
    }

    @Test
    void an_interrupt_stops_it_and_stays() {
        Thread.currentThread().interrupt();
        WarmingReport<Integer> report = squares()
                .warm(() -> java.util.stream.Stream.iterate(0, n -> n + 10).iterator())
                .run();
        assertTrue(report.stopped());
        assertTrue(Thread.interrupted());
    }

    @Test
    void what_a_listener_or_the_keys_throw_is_thrown() {
        IllegalStateException broken = new IllegalStateException();
        assertSame(
                broken,
                assertThrows(
                        IllegalStateException.class,
                        () -> squares()
                                .warm(upTo(10))
                                .onProgress(progress -> {
                                    throw broken;
                                })
                                .run()));
        assertThrows(
                NullPointerException.class,
                () -> squares()
                        .warm(() -> {
                            throw new NullPointerException();
                        })
                        .run());
        assertThrows(CacheSettingException.class, () -> squares().warm(upTo(1)).parallelism(0));
    }

    @Test
    void a_terminal_shows_one_line() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        squares()
                .warm(upTo(1_000))
                .progressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .run();
        String text = bytes.toString(StandardCharsets.UTF_8);
        String[] shown = text.split("\r");
        String last = shown[shown.length - 1];
        assertTrue(last.startsWith("warming squares [########################] 100% 1,000 done, 100 failed, "), text);
        assertTrue(
                last.endsWith("/s" + System.lineSeparator())
                        || last.stripTrailing().endsWith("/s"),
                text);
        assertEquals(text.length() - 1, text.indexOf('\n'), text);
    }

    @Test
    void all_of_some_keys_come_in_their_order() {
        Map<Integer, Integer> all = squares().getAll(Arrays.asList(5, 3, 5, 4));
        assertEquals(List.of(5, 3, 4), new ArrayList<>(all.keySet()));
        assertEquals(List.of(25, 9, 16), new ArrayList<>(all.values()));
        assertEquals(3, loads.get());
        assertThrows(IOException.class, () -> squares().getAll(List.of(1, 7, 2)));
        assertEquals(1, cache.peek(1));
    }

    @Test
    void a_refresh_loads_again() {
        assertEquals(16, squares().refresh(4));
        assertEquals(16, squares().refresh(4));
        assertEquals(2, loads.get());
        assertThrows(IOException.class, () -> squares().refresh(7));
    }

    @Test
    void a_handle_without_a_method_says_so() {
        Squares bare = new Squares(cache);
        assertThrows(NoLoaderException.class, () -> bare.getAll(List.of(1)));
        assertThrows(NoLoaderException.class, () -> bare.warm(List.of(1)));
        assertEquals(
                "no-loader",
                assertThrows(NoLoaderException.class, () -> bare.refresh(1)).id());
    }

    @Test
    void a_method_that_returns_a_future_is_waited_for() throws Throwable {
        KeyLoader<Integer, Integer> waiting =
                KeyLoader.waiting(number -> CompletableFuture.supplyAsync(() -> number + 1));
        assertEquals(8, waiting.load(7));
        IOException broken = new IOException();
        KeyLoader<Integer, Integer> failing = KeyLoader.waiting(number -> CompletableFuture.failedFuture(broken));
        assertSame(broken, assertThrows(IOException.class, () -> failing.load(7)));
    }

    @Test
    void closing_the_caches_ends_it() {
        AtomicInteger asked = new AtomicInteger();
        Iterable<Integer> many = () -> IntStream.generate(() -> {
                    if (asked.incrementAndGet() == 100) {
                        caches.close();
                    }
                    return 10 * asked.get();
                })
                .limit(10_000)
                .iterator();
        assertThrows(
                CachesClosedException.class,
                () -> squares().warm(many).parallelism(2).run());
        assertTrue(asked.get() < 10_000);
    }
}
