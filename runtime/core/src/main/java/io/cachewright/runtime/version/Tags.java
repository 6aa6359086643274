package io.cachewright.runtime.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The versions of tags, by any key with value equality. Safe for any number of threads.
 *
 * <p>A tag's stamp is held only by the entries and flights that were loaded under it. When the last of them is gone the
 * garbage collector takes the stamp and the table forgets the tag: a tag that nothing depends on has no version worth
 * remembering. So the table never holds more tags than the entries do, and those that the collector has yet to find or
 * that no new tag has come after: with each up to a thousand of them are forgotten.
 */
public final class Tags {
    /** Null until there is a tag: most caches never have one, and to make this takes longer than all the rest of a cache. */
    private volatile @Nullable Cache<Object, Stamp> stamps;

    /** What to load under now; made on the first call for a tag. */
    public Stamp current(Object tag) {
        Cache<Object, Stamp> table = stamps();
        Stamp stamp = table.get(tag, unseen -> new Stamp());
        while (!stamp.stands()) {
            // Somebody is in the middle of a bump.
            table.asMap().remove(tag, stamp);
            stamp = table.get(tag, unseen -> new Stamp());
        }
        return stamp;
    }

    private Cache<Object, Stamp> stamps() {
        Cache<Object, Stamp> there = stamps;
        return there != null ? there : firstOfAll();
    }

    private synchronized Cache<Object, Stamp> firstOfAll() {
        Cache<Object, Stamp> there = stamps;
        if (there == null) {
            // Maintenance runs on whoever writes: no thread to start, none to stop.
            there = Caffeine.newBuilder().weakValues().executor(Runnable::run).build();
            stamps = there;
        }
        return there;
    }

    /** Invalidates what was loaded under this tag so far, as {@link Version#bump} does. */
    public void bump(Object tag) {
        Cache<Object, Stamp> table = stamps;
        if (table == null) {
            return;
        }
        Stamp stamp = table.getIfPresent(tag);
        if (stamp != null) {
            // In this order for the same reason as in Version.bump.
            stamp.revoke();
            table.asMap().remove(tag, stamp);
        }
    }

    /** About how many tags are remembered, those included that the garbage collector has yet to report. */
    public long size() {
        Cache<Object, Stamp> table = stamps;
        if (table == null) {
            return 0;
        }
        table.cleanUp();
        return table.estimatedSize();
    }
}
