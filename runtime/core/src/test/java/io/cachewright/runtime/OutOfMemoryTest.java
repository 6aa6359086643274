package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cachewright.runtime.store.LocalStore;
import io.cachewright.runtime.store.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is left of a store when memory ends in the middle of a write. */
@Timeout(300)
class OutOfMemoryTest {
    private static final int BOUND = 200;

    private static final class Item extends Node {
        Item(Object key) {
            super(key);
        }
    }

    /** A store in a JVM whose memory is full again and again. */
    static final class Full {
        private static @Nullable Object @Nullable [] ballast;

        public static void main(String... arguments) {
            // So that all classes are there.
            put(List.of(new Item(true), new Item(Thread.State.NEW)), 2, 0);
            put(List.of(new Item(true), new Item(false)), 0, 10);
            put(List.of(new Item(Thread.State.NEW), new Item(Thread.State.BLOCKED)), 0, 10);
            List<Item> many = new ArrayList<>();
            for (int i = 0; i < 10 * BOUND; i++) {
                many.add(new Item(i * 0x9E3779B9));
            }
            // As uses begin to be counted, as all room is taken, and while it is found out what stays.
            for (int room = BOUND / 2 - 1; room < 4 * BOUND; room += 25) {
                put(many, room, 40);
            }
        }

        /** Puts so many while there is memory, then some while there is none, then all. */
        private static void put(List<Item> items, int room, int tries) {
            List<Item> evicted = new ArrayList<>(2 * items.size());
            AtomicLong hits = new AtomicLong();
            LocalStore<Item> store = LocalStore.bySize(BOUND, hits::get, evicted::add);
            int put = 0;
            while (put < room) {
                put(store, items.get(put++), hits);
            }
            fill();
            int failed = 0;
            for (int i = 0; i < tries && put < items.size(); i++) {
                try {
                    put(store, items.get(put++), hits);
                } catch (OutOfMemoryError expected) {
                    failed++;
                }
            }
            ballast = null;
            check(store.size() <= BOUND, store.size() + " entries after " + failed + " failures");
            while (put < items.size()) {
                put(store, items.get(put++), hits);
            }
            check(store.size() <= BOUND, store.size() + " entries later");
            store.resize(0);
            check(store.size() == 0, store.size() + " entries stay for good after " + failed + " failures");
        }

        private static void put(LocalStore<Item> store, Item item, AtomicLong hits) {
            store.put(item, any -> true);
            // Some are asked for again, so that there is something to find out about them.
            if (item.hashCode() % 3 == 0) {
                store.get(item.key());
                hits.incrementAndGet();
            }
        }

        private static void fill() {
            @Nullable Object[] filling = new Object[100_000];
            ballast = filling;
            int at = 0;
            for (int size = 1 << 20; size >= 1; size >>= 1) {
                try {
                    while (true) {
                        filling[at] = new byte[size];
                        at++;
                    }
                } catch (OutOfMemoryError full) {
                    // It takes memory, too; the next are smaller.
                    filling[at++] = full;
                }
            }
        }

        private static void check(boolean good, String otherwise) {
            if (!good) {
                throw new AssertionError(otherwise);
            }
        }
    }

    @Test
    void a_store_is_whole_after_it() throws Exception {
        assertEquals("", OwnJvm.says(Full.class, "-Xmx8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }
}
