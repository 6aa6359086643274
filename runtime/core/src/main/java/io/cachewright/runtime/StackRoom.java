package io.cachewright.runtime;

/**
 * Makes sure, before a load begins, that there is stack left for ending it. A stack that overflows inside a map can leave
 * that map locked for ever, and one that overflows while a load ends leaves those who wait without an answer; the JDK does
 * not survive the one, nor we the other. So we run out of stack here, where nothing is shared yet.
 */
final class StackRoom {
    /** With the frames below this is 8 KB or more, however they were compiled; keeping an entry takes about half. */
    private static final int FRAMES = 26;

    private StackRoom() {}

    /** Throws a StackOverflowError when there is little left; takes a fraction of a microsecond. */
    static void ensure() {
        if (down(
                        FRAMES, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                < 0) {
            throw new AssertionError("unreachable, but the compiler must not know that");
        }
    }

    /** A frame that is large in any case, as what it hands on must lie somewhere. */
    @SuppressWarnings("UnusedVariable") // what they are for is to be there
    private static long down(
            int left,
            long a1,
            long a2,
            long a3,
            long a4,
            long a5,
            long a6,
            long a7,
            long a8,
            long a9,
            long a10,
            long a11,
            long a12,
            long a13,
            long a14,
            long a15,
            long a16,
            long a17,
            long a18,
            long a19,
            long a20,
            long a21,
            long a22,
            long a23,
            long a24,
            long a25,
            long a26,
            long a27,
            long a28,
            long a29,
            long a30,
            long a31,
            long a32,
            long a33,
            long a34,
            long a35,
            long a36,
            long a37,
            long a38,
            long a39,
            long a40) {
        return left == 0
                ? a1
                : 1
                        + down(
                                left - 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
                                23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40);
    }
}
