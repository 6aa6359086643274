package io.cachewright.testing;

import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheListener;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.UnknownCacheException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps a record of every load, in the order in which they ended. Safe for any number of threads. */
public final class LoadRecorder implements CacheListener {
    private final List<RecordedLoad> loads = new CopyOnWriteArrayList<>();
    private volatile @Nullable Caches caches;

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

    /**
     * The loads of one cache, by its name or its name without the parameter types; in a {@link CacheTestKit} by whatever
     * {@link Caches#named} takes.
     *
     * @throws UnknownCacheException in a {@link CacheTestKit}, if no cache of this name is open there
     */
    public List<RecordedLoad> of(String cache) {
        return loads.stream().filter(isOf(cache)).toList();
    }

    private Predicate<RecordedLoad> isOf(String cache) {
        Caches known = caches;
        if (known == null) {
            return load -> load.cache().equals(cache) || load.cache().startsWith(cache + "(");
        }
        Set<String> meant =
                known.named(cache).values().stream().map(Cache::name).collect(Collectors.toSet());
        return load -> meant.contains(load.cache());
    }

    /** Whose loads these are. */
    void hears(Caches all) {
        caches = all;
    }

    /** Forgets the loads so far. */
    public void clear() {
        loads.clear();
    }
}
