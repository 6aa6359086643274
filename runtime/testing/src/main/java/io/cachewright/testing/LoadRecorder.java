package io.cachewright.testing;

import io.cachewright.runtime.CacheListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps a record of every load, in the order in which they ended. Safe for any number of threads. */
public final class LoadRecorder implements CacheListener {
    private final List<RecordedLoad> loads = new CopyOnWriteArrayList<>();

    /** Has seen nothing yet. */
    public LoadRecorder() {}

    @Override
    public void loaded(String cache, Duration took, boolean behind, @Nullable Throwable failure) {
        loads.add(new RecordedLoad(cache, took, behind, failure));
    }

    /** All loads since the last {@link #clear}; later ones are not added. */
    public List<RecordedLoad> all() {
        return List.copyOf(loads);
    }

    /** The loads of one cache, by its name or its name without the parameter types. */
    public List<RecordedLoad> of(String cache) {
        return loads.stream()
                .filter(load -> load.cache().equals(cache) || load.cache().startsWith(cache + "("))
                .toList();
    }

    /** Forgets the loads so far. */
    public void clear() {
        loads.clear();
    }
}
