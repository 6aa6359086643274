package io.cachewright.runtime;

import io.cachewright.runtime.version.ChangeCounts;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What others have changed in some caches since a user's method began whose result is to be put. For one thread at a
 * time.
 */
final class Observed {
    /** For batches without a put, which need not know of changes. */
    static final Observed NOTHING = new Observed(null);

    private final IdentityHashMap<Changing<?>, ChangeCounts.Since> caches = new IdentityHashMap<>();
    private final IdentityHashMap<Changing<?>, SharedState> elsewhere = new IdentityHashMap<>();
    private final ChangeCounts.@Nullable Since tags;

    private Observed(ChangeCounts.@Nullable Since tags) {
        this.tags = tags;
    }

    /** Observes these caches, and the tags that they share, from now on. */
    static Observed of(Common common, Cache<?, ?>... caches) {
        Observed observed = new Observed(common.tagChanges().since());
        for (Cache<?, ?> cache : caches) {
            if (cache instanceof StoredCache<?, ?> local) {
                Changing<?> here = local.changing();
                observed.caches.computeIfAbsent(here, added -> added.counts().since());
                SharedState state = here.observe();
                if (state != null) {
                    observed.elsewhere.put(here, state);
                }
            }
        }
        return observed;
    }

    /** What other processes had changed in a cache by then; null where it is not shared. */
    @Nullable
    SharedState elsewhere(Changing<?> cache) {
        return elsewhere.get(cache);
    }

    /** Counts a change of our own of this key or group, before it takes effect. */
    void count(Changing<?> cache, Object what) {
        count(cache.counts(), caches.get(cache), what);
    }

    /** Counts a change of our own of a whole cache, before it takes effect. */
    void countAll(Changing<?> cache) {
        ChangeCounts.Since since = caches.get(cache);
        if (since != null) {
            since.countOwnOfAll();
        } else {
            cache.counts().countAll();
        }
    }

    /** Counts a change of our own of this tag, before it takes effect. */
    void countTag(Common common, String tag) {
        count(common.tagChanges(), tags, tag);
    }

    private static void count(ChangeCounts counts, ChangeCounts.@Nullable Since since, Object what) {
        if (since != null) {
            since.countOwn(what);
        } else {
            counts.count(what);
        }
    }

    /** Whether nobody else has changed this key, or what its value would be kept under. */
    boolean isUnchanged(Changing<?> cache, Object key, Under under) {
        ChangeCounts.Since here = caches.get(cache);
        if (here == null || tags == null) {
            return true;
        }
        return here.isUnchanged(key)
                && under.tags().stream()
                        .allMatch(tag -> tag instanceof Under.Group ? here.isUnchanged(tag) : tags.isUnchanged(tag));
    }
}
