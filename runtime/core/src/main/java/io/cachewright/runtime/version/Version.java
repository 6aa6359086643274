package io.cachewright.runtime.version;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Something whose change invalidates entries: a cache as a whole, or a tag. Bumping it takes the same time whatever
 * was loaded under it. Safe for any number of threads, never blocks.
 */
public final class Version {
    private final AtomicReference<Stamp> current = new AtomicReference<>(new Stamp());

    /** What to load under now. */
    public Stamp current() {
        Stamp stamp = current.get();
        if (!stamp.stands()) {
            // Somebody is in the middle of a bump; what is loaded now had better not depend on when they go on.
            current.compareAndSet(stamp, new Stamp());
            return current.get();
        }
        return stamp;
    }

    /**
     * Invalidates what was loaded under this version so far. When it returns no read that begins later accepts any of
     * it, and no load that began earlier can add to it.
     */
    public void bump() {
        // A stamp is revoked before another takes its place. The other way round two bumps at once could each take the
        // other's: one would return while what was loaded under the older stamp is still good for a moment.
        Stamp stamp = current.get();
        stamp.revoke();
        current.compareAndSet(stamp, new Stamp());
    }
}
