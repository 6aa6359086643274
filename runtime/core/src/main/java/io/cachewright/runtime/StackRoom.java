package io.cachewright.runtime;

/**
 * Makes sure, before a load begins, that there is enough stack left to end it. A stack that overflows inside a map can
 * leave that map locked for ever, and one that overflows while a load ends leaves those who wait without an answer. So
 * if the stack is to overflow, it does so here, where nothing is shared yet.
 */
final class StackRoom {
    /** With the frames below this is 8 KB or more, however they were compiled; keeping an entry takes about half. */
    private static final int FRAMES = 14;

    /**
     * Whether room for interpreted frames is made sure of by compiled methods, too: on HotSpot they touch the stack that
     * far as they begin, so that they could go on interpreted at any time. By whole pages, which are 4 KB here.
     */
    private static final boolean INTERPRETED_FRAMES_COUNT = isHotSpot() && hasSmallPages();

    private StackRoom() {}

    private static boolean isHotSpot() {
        String name = System.getProperty("java.vm.name", "");
        return name.contains("OpenJDK") || name.contains("HotSpot");
    }

    private static boolean hasSmallPages() {
        String processor = System.getProperty("os.arch", "");
        return processor.equals("amd64") || processor.equals("x86_64");
    }

    /** Throws a StackOverflowError when there is little left; takes a nanosecond, or else a tenth of a microsecond. */
    static void ensure() {
        if ((INTERPRETED_FRAMES_COUNT
                        ? interpreted(2)
                        : down(
                                FRAMES, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                < 0) {
            throw new AssertionError("unreachable, but the compiler must not know that");
        }
    }

    /**
     * Variables that take none of the stack once this is compiled, and are made sure of all the same: 4 KB for each of the
     * two calls that become part of the caller. The third stays a call, or nothing would be left of all three.
     */
    @SuppressWarnings("UnusedVariable") // what they are for is to be there
    private static int interpreted(int more) {
        long a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20;
        long b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15, b16, b17, b18, b19, b20;
        long c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20;
        long d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20;
        long e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16, e17, e18, e19, e20;
        long f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20;
        long g1, g2, g3, g4, g5, g6, g7, g8, g9, g10, g11, g12, g13, g14, g15, g16, g17, g18, g19, g20;
        long h1, h2, h3, h4, h5, h6, h7, h8, h9, h10, h11, h12, h13, h14, h15, h16, h17, h18, h19, h20;
        long i1, i2, i3, i4, i5, i6, i7, i8, i9, i10, i11, i12, i13, i14, i15, i16, i17, i18, i19, i20;
        long j1, j2, j3, j4, j5, j6, j7, j8, j9, j10, j11, j12, j13, j14, j15, j16, j17, j18, j19, j20;
        long k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15, k16, k17, k18, k19, k20;
        long l1, l2, l3, l4, l5, l6, l7, l8, l9, l10, l11, l12, l13, l14, l15, l16, l17, l18, l19, l20;
        long m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20;
        return more == 0 ? 0 : 1 + interpreted(more - 1);
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
