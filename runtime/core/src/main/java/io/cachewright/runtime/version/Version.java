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
        return current.get();
    }

    /**
     * Invalidates what was loaded under this version so far. When it returns no read that begins later accepts any of
     * it, and no load that began earlier can add to it.
     */
    public void bump() {
        // The new stamp comes first: whoever captures in between must not get one that is about to be revoked for ever.
        current.getAndSet(new Stamp()).revoke();
    }
}
