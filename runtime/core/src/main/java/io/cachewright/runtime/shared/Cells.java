package io.cachewright.runtime.shared;

import java.util.Arrays;

/**
 * A vector of cells that say what has changed in a cache, or in all tags: a coarse picture by which other processes see
 * at one look which of their copies may be outdated. Each key and each tag has a cell, which it shares with others; the
 * cache as a whole has one of its own.
 */
public final class Cells {
    /** How many cells there are. */
    public static final int COUNT = 256;

    /** The cell of a cache as a whole, which no key has. */
    public static final int WHOLE = 0;

    /** The name of the vector that tags have; no cache can have it. */
    public static final String TAGS = "";

    private final String life;
    private final String change;
    private final long[] values;

    /**
     * A vector at one moment.
     *
     * @param life another life means that changes may have been missed
     * @param change differs whenever a cell does
     * @param values of the {@link #COUNT} cells, which are only compared; the array must not be changed any more
     */
    public Cells(String life, String change, long[] values) {
        this.life = life;
        this.change = change;
        this.values = values;
    }

    /** The cell of something with this text or content, never {@link #WHOLE}. */
    public static int of(byte[] canonical) {
        int hash = Arrays.hashCode(canonical) * 0x9E3779B9;
        return 1 + (hash >>> 1) % (COUNT - 1);
    }

    /** The life of this vector: another life means that changes may have been missed. */
    public String life() {
        return life;
    }

    /** What differs whenever a cell does. */
    public String change() {
        return change;
    }

    /** The cells; not a copy. */
    public long[] values() {
        return values;
    }

    /** Whether both are of one life, and have the same value in this cell. */
    public boolean same(Cells other, int cell) {
        return other.life.equals(life) && other.values[cell] == values[cell];
    }
}
