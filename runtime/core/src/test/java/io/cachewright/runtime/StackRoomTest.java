package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of compiled code makes sure of as much stack; in a JVM of its own, where nothing is compiled meanwhile. */
@Timeout(120)
class StackRoomTest {
    private static final int PROMISED = 8 << 10;

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4"})
    void there_is_room_for_what_was_promised(String how) throws Exception {
        assertRoom("-Xbatch", how);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4"})
    void so_there_is_where_pages_may_be_large(String how) throws Exception {
        assertRoom("-Xbatch", how, "-Dos.arch=another");
    }

    private static void assertRoom(String... how) throws Exception {
        String said = OwnJvm.says(Measuring.class, how).strip();
        assertTrue(said.matches("\\d+"), said);
        assertTrue(Integer.parseInt(said) >= PROMISED, () -> "room for " + said + " bytes");
    }

    /** Prints how many bytes of stack a load asks for. */
    static final class Measuring {
        private static final int SMALL = 256 << 10;
        private static volatile int reached;

        private Measuring() {}

        public static void main(String[] arguments) throws InterruptedException {
            int smaller = deepest(SMALL, Measuring::nothing);
            int frame = SMALL / (deepest(2 * SMALL, Measuring::nothing) - smaller);
            System.out.println((smaller - deepest(SMALL, StackRoom::ensure)) * frame);
        }

        private static void nothing() {
            reached++;
        }

        /** How many frames fit into a stack of this size above this. */
        private static int deepest(int stack, Runnable bottom) throws InterruptedException {
            int[] frames = {0};
            Thread thread = new Thread(null, () -> frames[0] = deepest(bottom), "small", stack);
            thread.start();
            thread.join();
            return frames[0];
        }

        private static int deepest(Runnable bottom) {
            for (int i = 0; i < 20_000; i++) {
                down(20, bottom);
            }
            int low = 0;
            int high = 100_000;
            while (high - low > 1) {
                int middle = (low + high) / 2;
                if (fits(middle, bottom)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private static boolean fits(int frames, Runnable bottom) {
            try {
                down(frames, bottom);
                return true;
            } catch (StackOverflowError full) {
                return false;
            }
        }

        private static int down(int frames, Runnable bottom) {
            if (frames == 0) {
                bottom.run();
                return 0;
            }
            return 1 + down(frames - 1, bottom);
        }
    }
}
