package io.cachewright.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one call of a user's method changes in caches: one batch, gathered first and applied at the end. Generated
 * classes make one for each call of a method with {@code @CacheInvalidate} or {@code @CachePut}; from
 * {@link Caches#changes}. For one thread at a time.
 */
public final class Changes {
    private final Common common;
    private final Observed observed;
    private final List<Change> invalidations = new ArrayList<>(2);
    private final List<Change> puts = new ArrayList<>(0);

    Changes(Common common, Observed observed) {
        this.common = common;
        this.observed = observed;
    }

    /** A batch in which nothing is put. */
    static Changes of(Common common) {
        return new Changes(common, Observed.NOTHING);
    }

    /**
     * This key loads again; see {@link Cache#invalidate}. Where processes share the entries, the keys of one cache in
     * this batch take the round trips of one key, or few more.
     */
    public <K extends @Nullable Object> Changes invalidate(Cache<K, ?> cache, K key) {
        if (cache instanceof StoredCache<?, ?> local) {
            keysOf(local).add(NullKey.mask(key));
        }
        return this;
    }

    /** These keys, which are masked, load again. */
    Changes invalidateKeys(StoredCache<?, ?> cache, Collection<Object> keys) {
        if (!keys.isEmpty()) {
            keysOf(cache).addAll(keys);
        }
        return this;
    }

    private List<Object> keysOf(StoredCache<?, ?> cache) {
        for (Change there : invalidations) {
            if (there instanceof Change.Keys keys && keys.cache() == cache) {
                return keys.keys();
            }
        }
        Change.Keys first = new Change.Keys(cache, new ArrayList<>(1));
        invalidations.add(first);
        return first.keys();
    }

    /** Every key of this cache loads again; see {@link Cache#invalidateAll}. */
    public Changes invalidateAll(Cache<?, ?> cache) {
        if (cache instanceof StoredCache<?, ?> local) {
            invalidations.add(new Change.All(local));
        }
        return this;
    }

    /** Every key that was loaded with this value of a parameter loads again; see {@link Cache#invalidateGroup}. */
    public Changes invalidateGroup(Cache<?, ?> cache, String parameter, @Nullable Object value) {
        if (cache instanceof StoredCache<?, ?> local) {
            invalidations.add(new Change.Group(local, new Under.Group(parameter, value)));
        }
        return this;
    }

    /** Whatever was loaded under one of these tags loads again; see {@link Caches#invalidateTags}. */
    public Changes invalidateTags(String... tags) {
        if (tags.length > 0) {
            tagged().addAll(List.of(tags));
        }
        return this;
    }

    private List<String> tagged() {
        for (Change there : invalidations) {
            if (there instanceof Change.Tagged tagged) {
                return tagged.tags();
            }
        }
        Change.Tagged first = new Change.Tagged(common, new ArrayList<>(1));
        invalidations.add(first);
        return first.tags();
    }

    /**
     * Keeps this value for this key, after the batch's invalidations. If others have put the key or invalidated
     * anything that its entry would be kept under since {@link Caches#changes} was called for this cache, nobody can
     * say whose value is newer: then the key is invalidated instead. Where processes share the entries, what this batch
     * invalidates counts as well.
     */
    @SuppressWarnings("unchecked") // a cache is of its own types
    public <K extends @Nullable Object, V extends @Nullable Object> Changes put(
            Cache<K, V> cache, K key, Under under, V value) {
        if (cache instanceof StoredCache<?, ?> local) {
            StoredCache<K, V> here = (StoredCache<K, V>) local;
            here.check(key, value);
            puts.add(new Change.Put<>(here, NullKey.mask(key), under, value));
        }
        return this;
    }

    /**
     * Applies the whole batch: now, or in a transaction ({@link Transactions}) when it has committed. If one change
     * fails, the others are made all the same, and then the first failure is thrown.
     *
     * @throws InvalidationUncertainException where processes share entries, if nobody knows whether a change took
     *     effect in all of them
     */
    public void apply() {
        apply(false);
    }

    /**
     * Applies the whole batch after a call that failed. Throws nothing: what fails here is added to that failure as
     * suppressed. In a transaction the batch is applied when that has ended, whether it committed or not.
     */
    public void applyAfter(Throwable failure) {
        try {
            apply(true);
        } catch (RuntimeException | Error another) {
            Failures.suppress(failure, another);
        }
    }

    private void apply(boolean evenIfRolledBack) {
        List<Change> inOrder = new ArrayList<>(invalidations);
        inOrder.addAll(puts);
        if (!common.deferrals().defer(inOrder, observed, evenIfRolledBack)) {
            All.of(inOrder).forEach(change -> change.make(observed));
        }
    }
}
