package io.cachewright.runtime.shared;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A vector of what has changed in a cache, or in all tags: a coarse picture by which other processes know in one look
 * which of their copies may be outdated. Each key, each tag and the cache as a whole have a cell, shared with others.
 *
 * @param life of the vector; another one means that changes may have been missed
 * @param change differs whenever a cell does
 * @param values of the {@link #COUNT} cells, of which only equality means anything
 */
public record Cells(String life, String change, long[] values) {
    /** How many cells there are. */
    public static final int COUNT = 256;

    /** The cell of a cache as a whole, which no key has. */
    public static final int WHOLE = 0;

    /** The name of the vector that tags have; no cache can have it. */
    public static final String TAGS = "";

    /** The cell of something with this text or content, never {@link #WHOLE}. */
    public static int of(byte[] canonical) {
        int hash = Arrays.hashCode(canonical) * 0x9E3779B9;
        return 1 + (hash >>> 1) % (COUNT - 1);
    }

    /** Whether this cell is the same in the other, of the same life. */
    public boolean same(Cells other, int cell) {
        return other.life.equals(life) && other.values[cell] == values[cell];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cells cells
                && cells.life.equals(life)
                && cells.change.equals(change)
                && Arrays.equals(cells.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * life.hashCode() + change.hashCode();
    }
}
