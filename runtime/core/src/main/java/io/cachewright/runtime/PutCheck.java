package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether other processes have changed what a value is to be put under, since the method that returned it began. */
final class PutCheck<V extends @Nullable Object> {
    private final Far<?, V> far;

    PutCheck(Far<?, V> far) {
        this.far = far;
    }

    SharedState observe() {
        List<Cells> cells = far.cells();
        return cells == null ? SharedState.UNKNOWN : new SharedState(cells.get(0), cells.get(1));
    }

    /**
     * Asked with the lease in hand, so that who changes it later finds that. It counts as a change itself: of two puts
     * that overlap, at least one sees the other.
     *
     * @param since null if only what comes from now on matters
     */
    boolean isUnchanged(Asked asked, @Nullable SharedState since) {
        Cells before = far.bump(asked.key());
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
