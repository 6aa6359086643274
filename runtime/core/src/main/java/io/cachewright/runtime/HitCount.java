package io.cachewright.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts hits, exactly, for less than a {@link LongAdder} takes, since that is as much as all the rest of a hit: threads
 * that count often have a cell each that nobody else writes to, so a hit is counted by a plain write. All others share a
 * LongAdder. Safe for any number of threads; a cell is 128 bytes, and there are at most four for each processor.
 */
final class HitCount {
    private static final int CELLS =
            Math.min(256, Integer.highestOneBit(Runtime.getRuntime().availableProcessors() * 4));

    /** Of so many counts that find no cell of their thread's own one tries to get it. */
    private static final int TRIES = 16;

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(Cell[].class);
    private static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(Cell.class, "count", long.class);
        } catch (ReflectiveOperationException missing) {
            throw new ExceptionInInitializerError(missing);
        }
    }

    /** Padded, so that no other thread's cell is on the same lines of a processor's cache. */
    @SuppressWarnings("UnusedVariable")
    private static final class Cell {
        private long a1, a2, a3, a4, a5, a6;
        private final long owner;
        private long count;
        private final @Nullable WeakReference<Thread> thread;
        private long b1, b2, b3, b4, b5, b6;

        Cell(long owner, long count, @Nullable WeakReference<Thread> thread) {
            this.owner = owner;
            this.count = count;
            this.thread = thread;
        }

        boolean isFree() {
            Thread alive = thread == null ? null : thread.get();
            return alive == null || !alive.isAlive();
        }
    }

    /** Stands where nobody has a cell. */
    private static final Cell NOBODY = new Cell(-1, 0, null);

    private final Cell[] cells = new Cell[CELLS];

    /** The first thread that gets a cell finds it faster. Beside the cell, or others would read where it writes. */
    private volatile long favourite = -1;

    private Cell ofFavourite = NOBODY;
    private final LongAdder others = new LongAdder();

    HitCount() {
        Arrays.fill(cells, NOBODY);
    }

    /** One more; says how many the calling thread has counted itself, as far as that is known. */
    long increment() {
        Thread thread = Thread.currentThread();
        long id = thread.getId();
        Cell cell = id == favourite ? ofFavourite : cells[(int) id & (CELLS - 1)];
        if (cell.owner == id) {
            long count = cell.count + 1;
            COUNT.setOpaque(cell, count);
            return count;
        }
        incrementWithout(thread, id);
        return 0;
    }

    private void incrementWithout(Thread thread, long id) {
        if (ThreadLocalRandom.current().nextInt(TRIES) == 0) {
            tryToGetCell(thread, id);
        }
        others.increment();
    }

    private synchronized void tryToGetCell(Thread thread, long id) {
        int index = (int) id & (CELLS - 1);
        Cell there = cells[index];
        if (!there.isFree()) {
            return;
        }
        // What was counted in the one before goes on being counted in this.
        Cell cell = new Cell(id, there.count, new WeakReference<>(thread));
        CELL.setRelease(cells, index, cell);
        if (favourite == -1) {
            ofFavourite = cell;
            favourite = id;
        }
    }

    /** How many so far, those included that ended before this was asked. */
    long sum() {
        long sum = others.sum();
        for (int i = 0; i < CELLS; i++) {
            sum += (long) COUNT.getOpaque((Cell) CELL.getVolatile(cells, i));
        }
        return sum;
    }
}
