package io.cachewright.runtime;

import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.version.Stamp;
import io.cachewright.runtime.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * The versions that copies are captured under on account of other processes: one for each cell of a vector, bumped when
 * the cell has changed. Safe for any number of threads.
 */
final class CellStamps {
    private final String vector;
    private final Version[] versions = new Version[Cells.COUNT];
    private @Nullable Cells known;

    CellStamps(String vector) {
        this.vector = vector;
        for (int i = 0; i < versions.length; i++) {
            versions[i] = new Version();
        }
    }

    String vector() {
        return vector;
    }

    /** The current version of this cell. A copy that depends on the cell captures it before the store is asked. */
    Stamp current(int cell) {
        return versions[cell].current();
    }

    /** From now on no copy that depends on this cell, and was asked for before, is served. */
    void bump(int cell) {
        versions[cell].bump();
    }

    /** The cells as they were last seen; null if they never were. */
    synchronized @Nullable Cells known() {
        return known;
    }

    /** Bumps the version of each cell that has changed since the last time; of all cells if that can't be told. */
    synchronized void saw(Cells now) {
        Cells before = known;
        if (now == before) {
            return;
        }
        for (int i = 0; i < Cells.COUNT; i++) {
            if (before == null || !before.same(now, i)) {
                versions[i].bump();
            }
        }
        known = now;
    }
}
