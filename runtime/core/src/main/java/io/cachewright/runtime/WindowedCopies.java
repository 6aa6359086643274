package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.version.Evidence;
import io.cachewright.runtime.version.Stamp;
import io.cachewright.runtime.version.Windowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Copies that are served without asking the store, while this process knows what others have changed. */
final class WindowedCopies<V extends @Nullable Object> extends Copies<V> {
    private final ChangesElsewhere changes;
    private final CellStamps cells;
    private final Function<Call<V>, @Nullable Entry<V>> kept;
    private final BiConsumer<Object, SharedEntry<V>> keeping;

    /**
     * Copies in a store of this process.
     *
     * @param kept finds the copy that may be served
     */
    WindowedCopies(
            ChangesElsewhere changes,
            String vector,
            Function<Call<V>, @Nullable Entry<V>> kept,
            BiConsumer<Object, SharedEntry<V>> keeping) {
        this.changes = changes;
        this.cells = changes.watch(vector);
        this.kept = kept;
        this.keeping = keeping;
        changes.start();
    }

    @Override
    @Nullable
    SharedEntry<V> servable(Call<V> call) {
        changes.askIfNobodyDoes();
        return kept.apply(call) instanceof SharedEntry<V> copy ? copy : null;
    }

    @Override
    Evidence capture(Evidence here, Asked asked) {
        List<String> tags = asked.tags();
        Stamp[] stamps = new Stamp[2 + tags.size()];
        stamps[0] = cells.current(Cells.WHOLE);
        stamps[1] = cells.current(Cells.of(asked.key().canonical()));
        for (int i = 0; i < tags.size(); i++) {
            byte[] tag = tags.get(i).getBytes(StandardCharsets.UTF_8);
            stamps[i + 2] = changes.tags().current(Cells.of(tag));
        }
        return new Windowed(here, stamps, changes.window());
    }

    @Override
    void keep(Object key, SharedEntry<V> copy) {
        keeping.accept(key, copy);
    }

    @Override
    void invalidated(SharedKey key) {
        cells.bump(Cells.of(key.canonical()));
    }

    @Override
    void close() {
        changes.forget(cells);
    }
}
