package io.cachewright.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is to change, put off until its batch is applied. Each counts itself before it takes effect. */
sealed interface Change {
    /** Makes it happen now. */
    void make(Observed observed);

    /** What happens in its place when nobody can say whether the transaction it waited for was committed. */
    default Change whenInDoubt() {
        return this;
    }

    /** These keys of a cache load again. */
    record Keys(StoredCache<?, ?> cache, List<Object> keys) implements Change {
        @Override
        public void make(Observed observed) {
            cache.changing().invalidateKeys(keys, observed);
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

    /** Whatever was loaded under one of these tags loads again. */
    record Tagged(Common common, List<String> tags) implements Change {
        @Override
        public void make(Observed observed) {
            tags.forEach(tag -> observed.countTag(common, tag));
            try {
                if (common.shared() != null) {
                    common.shared().invalidateTags(tags);
                }
            } finally {
                // Afterwards, so that no copy of what was there until then is left.
                tags.forEach(this::renew);
            }
        }

        private void renew(String tag) {
            common.tags().bump(tag);
            common.versions().renew(tag);
            common.events().invalidated("", "tag", tag);
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
            return new Keys(cache, List.of(key));
        }
    }
}
