package io.cachewright.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears what caches do, one call per event; a hit is none. Called outside every lock, on the thread on which it
 * happened, except for evictions for room, which are gathered and told in the background. What a listener throws is
 * logged and changes nothing. Must be safe for several threads, and quick.
 */
public interface CacheListener {
    /**
     * The user's method ran.
     *
     * @param behind whether it was a reload in the background, which nobody waited for
     * @param failure what it threw; null if it returned
     */
    default void loaded(String cache, Duration took, boolean behind, @Nullable Throwable failure) {}

    /**
     * A value past its ttl was served instead of a failure.
     *
     * @param failure what the load threw; null if it took longer than {@code loadTimeout}
     */
    default void staleServed(String cache, @Nullable Throwable failure) {}

    /**
     * Entries were invalidated.
     *
     * @param cache its name; empty for a tag, which may concern any cache
     * @param what {@code key A1, EUR}, {@code group sku=A1}, {@code tag catalog}, {@code matching A*} or {@code all}
     */
    default void invalidated(String cache, String what) {}

    /** So many entries were taken out for this reason since the last call. */
    default void evicted(String cache, EvictionCause cause, long count) {}

    /**
     * The cache itself failed: it could not keep a value, or a store that processes share did not do what it was asked. The
     * caller of a method got its value nevertheless.
     */
    default void storeFault(String cache, Throwable fault) {}
}
