package io.cachewright.runtime;

/**
 * Makes sure, before a load begins, that there is stack left for ending it. A stack that overflows inside a map can leave
 * that map locked for ever, and one that overflows while a load ends leaves those who wait without an answer; the JDK does
 * not survive the one, nor we the other. So we run out of stack here, where nothing is shared yet.
 */
final class StackRoom {
    /** With the frames below this is 12 KB or more, however they were compiled; keeping an entry takes about half. */
    private static final int FRAMES = 64;

    private StackRoom() {}

    /** Throws a StackOverflowError when there is little left; takes a fraction of a microsecond. */
    static void ensure() {
        if (down(FRAMES, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16) == 0) {
            throw new AssertionError("unreachable, but the compiler must not know that");
        }
    }

    /** A frame that is large in any case, as all these are needed after the call. */
    private static long down(
            int left,
            long a,
            long b,
            long c,
            long d,
            long e,
            long f,
            long g,
            long h,
            long i,
            long j,
            long k,
            long l,
            long m,
            long n,
            long o,
            long p) {
        if (left == 0) {
            return 1;
        }
        long below = down(left - 1, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, a);
        return (below + a * b + c * d + e * f + g * h + i * j + k * l + m * n + o * p) | 1;
    }
}
