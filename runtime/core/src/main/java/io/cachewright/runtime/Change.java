package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** One thing that is to change, put off until its batch is applied. Each counts itself before it takes effect. */
sealed interface Change {
    /** Makes it happen now. */
    void make(Observed observed);

    /** What happens in its place when nobody can say whether the transaction it waited for was committed. */
    default Change whenInDoubt() {
        return this;
    }

    /** One key loads again. */
    record Key(StoredCache<?, ?> cache, Object key) implements Change {
        @Override
        public void make(Observed observed) {
            cache.changing().invalidate(key, observed);
        }
    }

    /** Every key of a cache loads again. */
    record All(StoredCache<?, ?> cache) implements Change {
        @Override
        public void make(Observed observed) {
            cache.changing().invalidateAll(observed);
        }
    }

    /** Every key of a group loads again. */
    record Group(StoredCache<?, ?> cache, Under.Group group) implements Change {
        @Override
        public void make(Observed observed) {
            cache.changing().invalidateGroup(group, observed);
        }
    }

    /** Whatever was loaded under a tag loads again. */
    record Tagged(Common common, String tag) implements Change {
        @Override
        public void make(Observed observed) {
            observed.countTag(common, tag);
            try {
                if (common.shared() != null) {
                    common.shared().invalidateTag(tag);
                }
            } finally {
                // Afterwards, so that no copy of what was there until then is left.
                common.tags().bump(tag);
                common.versions().renew(tag);
                common.events().invalidated("", "tag", tag);
            }
        }
    }

    /** A key has this value from now on, unless somebody has changed what it depends on. */
    record Put<V extends @Nullable Object>(StoredCache<?, V> cache, Object key, Under under, V value)
            implements Change {
        @Override
        public void make(Observed observed) {
            cache.changing().put(key, under, value, observed);
        }

        @Override
        public Change whenInDoubt() {
            return new Key(cache, key);
        }
    }
}
