package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether other processes have changed what a value is to be put under, since the method that returned it began. */
final class PutCheck<V extends @Nullable Object> {
    private final SharedCache<?, V> sharedCache;

    PutCheck(SharedCache<?, V> sharedCache) {
        this.sharedCache = sharedCache;
    }

    SharedState observe() {
        List<Cells> cells = sharedCache.cells();
        return cells == null ? SharedState.UNKNOWN : new SharedState(cells.get(0), cells.get(1));
    }

    /**
     * Must be asked while the put holds the lease, so that whoever changes the key later finds the lease. Counts as a
     * change itself: of two puts that overlap, at least one sees the other.
     *
     * @param since what was observed before the method began; null if only changes from now on matter
     */
    boolean isUnchanged(Asked asked, @Nullable SharedState since) {
        Cells before = sharedCache.bump(asked.key());
        if (since == null || before == null) {
            return before != null;
        }
        int cell = Cells.of(asked.key().canonical());
        return since.cache() != null
                && since.cache().same(before, cell)
                && since.cache().same(before, Cells.WHOLE)
                && (asked.tags().isEmpty() || areUnchanged(asked.tags(), since.tags()));
    }

    private boolean areUnchanged(List<String> tags, @Nullable Cells since) {
        Cells now = observe().tags();
        return since != null
                && now != null
                && tags.stream().allMatch(tag -> since.same(now, Cells.of(tag.getBytes(StandardCharsets.UTF_8))));
    }
}
