package io.cachewright.runtime.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What readers and walks see of a table that changes. */
@Timeout(120)
class TableThreadsTest extends Tables {
    @Test
    void a_walk_sees_all_that_stay_while_others_come() throws Exception {
        Table<Item> table = table(1_000_000);
        for (int i = 0; i < 10_000; i++) {
            put(table, i);
        }
        Set<Object> walked = new HashSet<>();
        int[] next = {10_000};
        table.forEach((key, item) -> {
            walked.add(key);
            if (next[0] < 60_000) {
                for (int i = 0; i < 10; i++) {
                    put(table, next[0]++);
                }
            }
        });
        for (int i = 0; i < 10_000; i++) {
            assertTrue(walked.contains(i));
        }
        assertEquals(next[0], table.size());
    }

    /** However it is looked for: what a thread has seen of a key's entries only gets newer. */
    @Test
    void readers_beside_a_writer_never_go_back_from_index_to_slot() throws Exception {
        Table<Numbered> table = new Table<>(1_000, () -> 0, item -> {});
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (Object key : List.of(true, DayOfWeek.FRIDAY)) {
                readers.add(threads.submit(() -> {
                    int newest = 0;
                    while (!ended.get()) {
                        newest = notOlder(newest, table.peek(key));
                        newest = notOlder(
                                newest,
                                key instanceof Enum<?> constant
                                        ? table.index().of(constant)
                                        : table.index().of(true));
                        newest = notOlder(newest, table.index().only());
                    }
                }));
            }
            for (int round = 1; round < 400_000; round++) {
                for (Object key : List.of(true, DayOfWeek.FRIDAY)) {
                    table.put(new Numbered(key, round), any -> true);
                    if (round % 3 == 0) {
                        table.remove(key);
                    }
                }
            }
            ended.set(true);
            for (Future<?> reader : readers) {
                reader.get(60, TimeUnit.SECONDS);
            }
        } finally {
            ended.set(true);
            threads.shutdownNow();
        }
    }

    private static final class Numbered extends Node {
        private final int number;

        Numbered(Object key, int number) {
            super(key);
            this.number = number;
        }
    }

    private static int notOlder(int newest, @Nullable Numbered found) {
        assertTrue(found == null || found.number >= newest, () -> "went back from " + newest);
        return found == null ? newest : found.number;
    }

    @Test
    void readers_beside_writers_find_what_is_there_and_nothing_else() throws Exception {
        Table<Item> table = new Table<>(1_000_000, () -> 0, item -> {});
        for (int key = 0; key < 8; key++) {
            put(table, key);
        }
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                readers.add(threads.submit(() -> {
                    Random random = new Random();
                    while (!ended.get()) {
                        int key = random.nextInt(8);
                        Item exact = table.get(key);
                        assertNotNull(exact, "it is always there");
                        assertEquals(key, exact.key());
                        Item quick = found(table, key);
                        assertTrue(quick == null || quick.key().equals(key));
                        assertNull(table.peek(-1 - key));
                    }
                }));
            }
            for (int round = 0; round < 30; round++) {
                // Doublings, replacements and removals, all around what the readers ask for.
                for (int key = 8; key < 20_000; key++) {
                    put(table, key);
                    if ((key & 1) == 0) {
                        put(table, key & 7);
                    }
                }
                table.removeIf(item -> (int) item.key() >= 8);
            }
            ended.set(true);
            for (Future<?> reader : readers) {
                reader.get(60, TimeUnit.SECONDS);
            }
        } finally {
            ended.set(true);
            threads.shutdownNow();
        }
    }
}
