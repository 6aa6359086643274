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
 * Counts hits, misses and loads, exactly, for less than a {@link LongAdder} takes, since that is as much as all the rest of
 * a hit: threads that count often have a cell each that nobody else writes to, so a hit is counted by a plain write. All
 * others share LongAdders. Safe for any number of threads; a cell is 152 bytes, and there are at most four for each
 * processor.
 */
final class CallCount {
    private static final int CELLS =
            Math.min(256, Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 4));

    /** Of so many counts that find no cell of their thread's own one tries to get it. */
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

        /** What was counted in another goes on being counted in this. */
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
     * One thread that has a cell finds it faster, until it ends. Beside the cell, or others would read where it writes. Only
     * that thread itself ever sees its own id here, so the two need not be read as one.
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
     * One more hit if the calling thread has a cell: says how many were counted there. Otherwise nothing is counted, it says 0,
     * and {@link #hitWithoutCell} has to. For those who do more after some of all hits: with one way for all that is seldom,
     * less is put aside for it on each hit.
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

    /** One more hit that {@link #hitInCell} has not counted; true at random, for one of a few. */
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
