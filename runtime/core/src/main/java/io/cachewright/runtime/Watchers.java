package io.cachewright.runtime;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Who hears which caches there are. For one thread at a time. */
final class Watchers {
    private final List<CacheWatcher> watchers = new ArrayList<>();

    void add(CacheWatcher watcher) {
        watchers.add(watcher);
    }

    /** Nothing a watcher throws reaches who opens or closes caches. */
    void tell(Consumer<CacheWatcher> what) {
        for (CacheWatcher watcher : watchers) {
            try {
                what.accept(watcher);
            } catch (RuntimeException broken) {
                System.getLogger("io.cachewright")
                        .log(
                                Level.WARNING,
                                "a CacheWatcher failed: " + watcher.getClass().getName(),
                                broken);
            }
        }
    }

    void clear() {
        watchers.clear();
    }
}
