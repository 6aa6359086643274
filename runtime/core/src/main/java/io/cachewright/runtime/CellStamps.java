package io.cachewright.runtime;

import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.version.Stamp;
import io.cachewright.runtime.version.Version;
import org.jspecify.annotations.Nullable;

/**
 * What copies depend on besides what is changed in this process: for each cell of a vector a version, which is bumped
 * when the cell is seen to have changed. Safe for any number of threads.
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

    /** What a copy that depends on this cell must be captured under, before it is asked for. */
    Stamp current(int cell) {
        return versions[cell].current();
    }

    /** No copy that depends on this cell and was asked for until now is served any more. */
    void bump(int cell) {
        versions[cell].bump();
    }

    /** What was last seen; null before that. */
    synchronized @Nullable Cells known() {
        return known;
    }

    /** Bumps what has changed since the last time; everything when that can't be told. */
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
