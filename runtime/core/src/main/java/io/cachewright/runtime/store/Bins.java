package io.cachewright.runtime.store;

import io.cachewright.runtime.memory.Spread;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the chains of an {@link Index} begin, by hash code: bins, which become twice as many when there are many entries.
 * Nobody waits for that, since each entry that comes does a little of it. First the new bins are filled, while readers still
 * have the old ones: both that come of one get its whole chain. Once they are the readers', who pass by what has not the hash
 * code that they look for, chains are split. Until its turn comes a chain is changed for all bins that have it.
 *
 * <p>Reads by any thread at any time; all else is guarded by the lock of the table.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // under the lock of the table
abstract sealed class Bins<E extends Node> extends Slots<E> permits Index {
    private static final VarHandle BIN = MethodHandles.arrayElementVarHandle(Node[].class);
    private static final int FEWEST = 16;
    private static final int MOST = 1 << 30;

    /**
     * So many bins, or bins and entries and what else is in the last one, are passed for each entry that comes: a doubling
     * is over when an eighth of those have come that come before the next one.
     */
    private static final int STEPS = 32;

    private static final Node[] NONE = {};

    private volatile Node[] bins = new Node[FEWEST];

    /** Odd while chains are split. */
    private volatile int moves;

    /** From this bin on, an even number, each shares its chain with its neighbour. */
    private int unsplit = FEWEST;

    /** Twice as many, of which those that come of so many are filled; none if it is not their time. */
    private Node[] twice = NONE;

    private int filled;

    /** As they are now. */
    final Node[] bins() {
        return bins;
    }

    static @Nullable Node at(Node[] bins, int index) {
        return (Node) BIN.getAcquire(bins, index);
    }

    /** Shows who belongs to this bin, and says how many were passed. */
    static int show(Node[] bins, int index, Consumer<? super Node> action) {
        int passed = 0;
        for (Node node = at(bins, index); node != null; node = node.next()) {
            if (Spread.bin(node.hash, bins.length) == index) {
                action.accept(node);
            }
            passed++;
        }
        return passed;
    }

    /** To be asked for before a search, for {@link #isUnmoved}. */
    final int moves() {
        return moves;
    }

    /** Whether what was not found since was not there. */
    final boolean isUnmoved(int before) {
        VarHandle.acquireFence();
        return (before & 1) == 0 && moves == before;
    }

    /** Lets the chain of this bin begin with this one. */
    final void begin(int index, @Nullable Node node) {
        Node[] now = bins;
        BIN.setRelease(now, index, node);
        if (index >= unsplit) {
            BIN.setRelease(now, index ^ 1, node);
        }
        if (index < filled) {
            fill(index, node);
        }
    }

    private void fill(int index, @Nullable Node node) {
        BIN.set(twice, 2 * index, node);
        BIN.set(twice, 2 * index + 1, node);
    }

    /** Goes on with a doubling, or begins one if so many entries are too many; not while somebody walks over them. */
    final void grow(int size) {
        Node[] now = bins;
        if (unsplit < now.length) {
            moves++;
            splitSome(now);
            moves++;
        } else if (twice != NONE) {
            fillSome(now);
        } else if (size >= (now.length >> 4) * 11 && now.length < MOST) {
            twice = new Node[now.length * 2];
        }
    }

    private void fillSome(Node[] now) {
        for (int left = STEPS; left > 0 && filled < now.length; left--) {
            fill(filled, now[filled]);
            filled++;
        }
        if (filled == now.length) {
            bins = twice;
            unsplit = 0;
            fillNone();
        }
    }

    private void fillNone() {
        twice = NONE;
        filled = 0;
    }

    private void splitSome(Node[] now) {
        for (int left = STEPS; left > 0 && unsplit < now.length; unsplit += 2) {
            left -= 1 + split(now, unsplit);
        }
    }

    /** Those of one chain go into two, in the same order, so that none is ever a ring; says how many there are. */
    private static int split(Node[] now, int even) {
        Node lastEven = null;
        Node lastOdd = null;
        int passed = 0;
        for (Node node = at(now, even); node != null; node = node.next()) {
            int index = Spread.bin(node.hash, now.length);
            if (index == even) {
                follow(now, index, lastEven, node);
                lastEven = node;
            } else {
                follow(now, index, lastOdd, node);
                lastOdd = node;
            }
            passed++;
        }
        if (passed > 0) {
            follow(now, even, lastEven, null);
            follow(now, even + 1, lastOdd, null);
        }
        return passed;
    }

    /** After the last one of this bin, if there is any yet, comes that one. */
    private static void follow(Node[] now, int index, @Nullable Node last, @Nullable Node next) {
        if (last == null) {
            BIN.setRelease(now, index, next);
        } else {
            last.next(next);
        }
    }

    /** Leaves all chains as they are, for whoever still reads them, and begins with none. */
    final void beginAnew() {
        bins = new Node[FEWEST];
        unsplit = FEWEST;
        fillNone();
    }
}
