package io.cachewright.runtime.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The versions of tags, by any key with value equality. Safe for any number of threads.
 *
 * <p>A tag's stamp is held only by the entries and flights that were loaded under it. When the last of them is gone the
 * garbage collector takes the stamp and the table forgets the tag: a tag that nothing depends on has no version worth
 * remembering. So the table never holds more tags than the entries do, and those that the collector has yet to find or
 * that no new tag has come after: with each up to a thousand of them are forgotten.
 */
public final class Tags {
    // Maintenance runs on whoever writes: no thread to start, none to stop.
    private final Cache<Object, Stamp> stamps =
            Caffeine.newBuilder().weakValues().executor(Runnable::run).build();

    /** What to load under now; made on the first call for a tag. */
    public Stamp current(Object tag) {
        Stamp stamp = stamps.get(tag, unseen -> new Stamp());
        while (!stamp.stands()) {
            // Somebody is in the middle of a bump.
            stamps.asMap().remove(tag, stamp);
            stamp = stamps.get(tag, unseen -> new Stamp());
        }
        return stamp;
    }

    /** Invalidates what was loaded under this tag so far, as {@link Version#bump} does. */
    public void bump(Object tag) {
        Stamp stamp = stamps.getIfPresent(tag);
        if (stamp != null) {
            // In this order for the same reason as in Version.bump.
            stamp.revoke();
            stamps.asMap().remove(tag, stamp);
        }
    }

    /** About how many tags are remembered, those included that the garbage collector has yet to report. */
    public long size() {
        stamps.cleanUp();
        return stamps.estimatedSize();
    }
}
