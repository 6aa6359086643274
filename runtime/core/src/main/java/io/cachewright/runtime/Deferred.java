package io.cachewright.runtime;

import io.cachewright.runtime.Transaction.End;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What one transaction has changed and loaded. Safe for any number of threads, though it is mostly one's. */
final class Deferred {
    /** A transaction that loads more keys of a cache has the whole cache invalidated when it is rolled back. */
    private static final int MOST_LOADED = 10_000;

    private final List<Batch> batches = new ArrayList<>();
    private final IdentityHashMap<StoredCache<?, ?>, Set<Object>> changedKeys = new IdentityHashMap<>();
    private final IdentityHashMap<StoredCache<?, ?>, Set<Object>> loadedKeys = new IdentityHashMap<>();
    private final Set<StoredCache<?, ?>> changedWhole = new HashSet<>();
    private boolean changedTags;

    /** Changes that were applied together. */
    private record Batch(List<Change> changes, Observed observed, boolean evenIfRolledBack) {
        void make(End how) {
            if (how != End.ROLLED_BACK || evenIfRolledBack) {
                All.of(changes)
                        .forEach(change -> (how == End.COMMITTED ? change : change.whenInDoubt()).make(observed));
            }
        }
    }

    synchronized void add(List<Change> changes, Observed observed, boolean evenIfRolledBack) {
        batches.add(new Batch(changes, observed, evenIfRolledBack));
        changes.forEach(this::note);
    }

    private void note(Change change) {
        if (change instanceof Change.Keys some) {
            changedKeys.computeIfAbsent(some.cache(), first -> new HashSet<>()).addAll(some.keys());
        } else if (change instanceof Change.Put<?> put) {
            changedKeys.computeIfAbsent(put.cache(), first -> new HashSet<>()).add(put.key());
        } else if (change instanceof Change.All all) {
            changedWhole.add(all.cache());
        } else if (change instanceof Change.Group group) {
            changedWhole.add(group.cache());
        } else {
            // Which entries have a tag only they know.
            changedTags = true;
        }
    }

    /** Whether this key may have been changed by this transaction. */
    synchronized boolean hides(StoredCache<?, ?> cache, Object key) {
        return changedTags
                || changedWhole.contains(cache)
                || changedKeys.getOrDefault(cache, Set.of()).contains(key);
    }

    /** This key is loaded in the transaction, which may see what will never be committed. */
    synchronized void loaded(StoredCache<?, ?> cache, Object key) {
        Set<Object> keys = loadedKeys.computeIfAbsent(cache, first -> new HashSet<>());
        if (keys.size() < MOST_LOADED) {
            keys.add(key);
        }
    }

    void end(End how) {
        List<Batch> ending = new ArrayList<>();
        synchronized (this) {
            if (how != End.COMMITTED) {
                loadedKeys.forEach((cache, keys) -> ending.add(new Batch(undone(cache, keys), Observed.NOTHING, true)));
            }
            ending.addAll(batches);
        }
        All.of(ending).forEach(batch -> batch.make(how));
    }

    private static List<Change> undone(StoredCache<?, ?> cache, Set<Object> keys) {
        return List.of(
                keys.size() == MOST_LOADED ? new Change.All(cache) : new Change.Keys(cache, new ArrayList<>(keys)));
    }
}
