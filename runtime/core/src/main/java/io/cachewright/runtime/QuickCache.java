package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A cache whose hits mostly need ask nobody: time goes by the clock of the process, and changes wait for no transaction.
 * A class of its own, because then a hit need not ask whether it is so either.
 */
final class QuickCache<K extends @Nullable Object, V extends @Nullable Object> extends StoredCache<K, V> {
    QuickCache(CacheSpec<K, V> spec, Common common) {
        super(spec, common);
    }

    @Override
    public boolean serves(Entry<V> entry, @Nullable Object revision) {
        if (entry.isSurelyFresh(revision, CoarseClock.SYSTEM.latest())) {
            count(entry);
            return true;
        }
        return super.serves(entry, revision);
    }

    @Override
    @Nullable
    Entry<V> hit(Object key, @Nullable Object revision) {
        Entry<V> entry = kept(key);
        return entry != null && serves(entry, revision) ? entry : null;
    }
}
