package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that ends for want of memory, wherever that is, keeps nobody waiting who comes later. */
@Timeout(300)
class NarrowMemoryTest {
    /** A JVM that has room for a few bytes, and for a few more the next time, until a call that begins a refresh has enough. */
    static final class Narrow {
        private static final Nodes NODES = new Nodes().with(builder -> builder.leaseTime(Duration.ofMillis(2)));
        private static final Cache<String, String> CACHE =
                NODES.shared(Nodes.spec().refreshAfter(Duration.ofMinutes(1))).cache();
        private static @Nullable Object @Nullable [] ballast;

        public static void main(String... arguments) throws Exception {
            for (int i = 0; i < 100; i++) {
                // So that all classes are there.
                refresh();
                loadLater();
            }
            int room = 0;
            while (!refreshWithRoomFor(room)) {
                askLater(room);
                room++;
            }
            System.exit(0);
        }

        private static void refresh() {
            NODES.clock.turn(Duration.ofMinutes(2));
            CACHE.load("k", () -> "value");
        }

        private static void loadLater() {
            NODES.behind.runAll();
            NODES.clock.turn(Duration.ofHours(1));
            CACHE.load("k", () -> "value");
        }

        /** False if it was not enough for so many of the smallest objects. */
        private static boolean refreshWithRoomFor(int objects) {
            @Nullable Object[] room = new @Nullable Object[objects];
            for (int i = 0; i < objects; i++) {
                room[i] = new byte[0];
            }
            fill();
            Arrays.fill(room, null);
            try {
                refresh();
                return true;
            } catch (OutOfMemoryError expected) {
                return false;
            } finally {
                ballast = null;
            }
        }

        private static void fill() {
            @Nullable Object[] filling = new @Nullable Object[10_000];
            ballast = filling;
            int at = 0;
            for (int size = 1 << 20; size >= 1; size >>= 5) {
                try {
                    while (true) {
                        filling[at] = new byte[size];
                        at++;
                    }
                } catch (OutOfMemoryError full) {
                    // The next are smaller.
                }
            }
        }

        private static void askLater(int room) throws InterruptedException {
            Thread other = new Thread(Narrow::loadLater);
            other.start();
            other.join(TimeUnit.SECONDS.toMillis(30));
            if (other.isAlive()) {
                System.out.println("after a call with room for " + room + " objects another waits for ever");
                System.exit(1);
            }
        }
    }

    @Test
    void a_refresh_that_was_begun_keeps_nobody_waiting() throws Exception {
        assertEquals("", OwnJvm.says(Narrow.class, "-Xmx8m", "-XX:+UseSerialGC", "-XX:-UseTLAB"));
    }
}
