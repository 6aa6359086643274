package io.cachewright.runtime;

import io.cachewright.runtime.memory.Fields;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts hits, misses and loads exactly, and cheaper than a {@link LongAdder}, which would cost as much as the rest of
 * a hit. A thread that counts often gets a cell of its own, which nobody else writes to, so it counts a hit by a plain
 * write; all other threads share LongAdders. Safe for any number of threads. A cell is 152 bytes, and there are at most
 * four for each processor.
 */
final class CallCount {
    private static final int CELLS =
            Math.min(256, Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 4));

    /** Of so many counts by threads without a cell, one tries to get a cell. */
    private static final int TRIES = 16;

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(Cell[].class);

    /** Padded, so that no other thread's cell is on the same lines of a processor's cache. */
    @SuppressWarnings("UnusedVariable")
    private static final class Cell {
        static final VarHandle HITS = Fields.of(MethodHandles.lookup(), "hits", long.class);
        static final VarHandle MISSES = Fields.of(MethodHandles.lookup(), "misses", long.class);
        static final VarHandle LOADS = Fields.of(MethodHandles.lookup(), "loads", long.class);
        static final VarHandle LOAD_NANOS = Fields.of(MethodHandles.lookup(), "loadNanos", long.class);

        private long a1, a2, a3, a4, a5, a6;
        private final long owner;
        private long hits;
        private long misses;
        private long loads;
        private long loadNanos;
        private final @Nullable WeakReference<Thread> thread;
        private long b1, b2, b3, b4, b5, b6;

        Cell(long owner, @Nullable WeakReference<Thread> thread) {
            this.owner = owner;
            this.thread = thread;
        }

        /** This cell, which goes on counting where another stopped. */
        Cell after(Cell before) {
            hits = before.hits;
            misses = before.misses;
            loads = before.loads;
            loadNanos = before.loadNanos;
            return this;
        }

        boolean isFree() {
            Thread alive = thread == null ? null : thread.get();
            return alive == null || !alive.isAlive();
        }
    }

    /** Stands where nobody has a cell. */
    private static final Cell NOBODY = new Cell(-1, null);

    private final Cell[] cells = new Cell[CELLS];

    /**
     * The thread that finds its cell fastest, until it ends. Kept outside of the cell, or other threads would read
     * where this one writes. Only that thread ever sees its own id here, so this and the cell need not be read at once.
     */
    private volatile long favourite = -1;

    private Cell ofFavourite = NOBODY;
    private final LongAdder otherHits = new LongAdder();
    private final LongAdder otherMisses = new LongAdder();
    private final LongAdder otherLoads = new LongAdder();
    private final LongAdder otherLoadNanos = new LongAdder();

    CallCount() {
        Arrays.fill(cells, NOBODY);
    }

    /** One more hit. */
    void hit() {
        if (hitInCell() == 0) {
            hitWithoutCell();
        }
    }

    /**
     * Counts a hit if the calling thread has a cell, and returns how many were counted there. Otherwise returns 0 and
     * counts nothing: call {@link #hitWithoutCell} then. For callers that do more after some hits: with a single rare
     * branch for both, less has to be saved on each hit.
     */
    long hitInCell() {
        long id = Thread.currentThread().getId();
        // Written out twice: the JIT would inline a method only where it saw it called often while it learned.
        if (id == favourite) {
            Cell cell = ofFavourite;
            long count = cell.hits + 1;
            Cell.HITS.setOpaque(cell, count);
            return count;
        }
        Cell cell = cells[(int) id & (CELLS - 1)];
        if (cell.owner == id) {
            long count = cell.hits + 1;
            Cell.HITS.setOpaque(cell, count);
            return count;
        }
        return 0;
    }

    /** Counts a hit that {@link #hitInCell} has not counted; returns true at random, for one of {@link #TRIES}. */
    boolean hitWithoutCell() {
        Thread thread = Thread.currentThread();
        return countWithout(thread, thread.getId(), otherHits, 1);
    }

    /** One more miss. */
    void miss() {
        count(Cell.MISSES, otherMisses, 1);
    }

    /** One more load, and what it took. */
    void load(long nanos) {
        count(Cell.LOADS, otherLoads, 1);
        count(Cell.LOAD_NANOS, otherLoadNanos, nanos);
    }

    private void count(VarHandle which, LongAdder others, long more) {
        Thread thread = Thread.currentThread();
        long id = thread.getId();
        Cell cell = cell(id);
        if (cell != null) {
            which.setOpaque(cell, (long) which.get(cell) + more);
        } else {
            countWithout(thread, id, others, more);
        }
    }

    /** The cell of this thread; null if it has none. */
    private @Nullable Cell cell(long id) {
        if (id == favourite) {
            return ofFavourite;
        }
        Cell there = cells[(int) id & (CELLS - 1)];
        return there.owner == id ? there : null;
    }

    private boolean countWithout(Thread thread, long id, LongAdder others, long more) {
        others.add(more);
        boolean tries = ThreadLocalRandom.current().nextInt(TRIES) == 0;
        if (tries) {
            tryToGetCell(thread, id);
        }
        return tries;
    }

    private synchronized void tryToGetCell(Thread thread, long id) {
        int index = (int) id & (CELLS - 1);
        Cell there = cells[index];
        if (!there.isFree()) {
            return;
        }
        Cell cell = new Cell(id, new WeakReference<>(thread)).after(there);
        CELL.setRelease(cells, index, cell);
        if (ofFavourite.isFree()) {
            ofFavourite = cell;
            favourite = id;
        }
    }

    /** How many hits so far, those included that ended before this was asked. */
    long hits() {
        return sum(Cell.HITS, otherHits);
    }

    /** The same of misses. */
    long misses() {
        return sum(Cell.MISSES, otherMisses);
    }

    /** The same of loads. */
    long loads() {
        return sum(Cell.LOADS, otherLoads);
    }

    /** How long all of those took together. */
    long loadNanos() {
        return sum(Cell.LOAD_NANOS, otherLoadNanos);
    }

    private long sum(VarHandle which, LongAdder others) {
        long sum = others.sum();
        for (int i = 0; i < CELLS; i++) {
            sum += (long) which.getOpaque((Cell) CELL.getVolatile(cells, i));
        }
        return sum;
    }
}
