package io.cachewright.runtime.memory;

/**
 * In which of a power of two of bins something lies, by its hash code. Most hash codes differ in their low bits only, so they
 * are multiplied: a bin is the upper bits of the product.
 */
public final class Spread {
    /** 2^32 by the golden ratio: the upper bits of a product with it lie far apart for numbers that are near (Knuth). */
    private static final int GOLDEN = 0x9E3779B9;

    private Spread() {}

    /** The bin of this hash code, from 0 on; at least two bins. */
    public static int bin(int hash, int bins) {
        return (hash * GOLDEN) >>> shift(bins);
    }

    /** A bin is a range of products, of which twice as many bins make two: by so many bits they are longer than its number. */
    public static int shift(int bins) {
        return Integer.numberOfLeadingZeros(bins - 1);
    }
}
