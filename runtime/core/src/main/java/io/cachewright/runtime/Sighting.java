package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Look;
import org.jspecify.annotations.Nullable;

/** What one call has seen so far in the store that processes share. For the thread of that call. */
final class Sighting<V extends @Nullable Object> {
    /** When the call began, by the time of the process. */
    final long began = System.nanoTime();

    /** The key and the rest of the question; null before the first look. */
    @Nullable
    Asked asked;

    /** The last answer; null if there was none. */
    @Nullable
    Look<V> look;

    /** An entry past its ttl; null if there was none. */
    @Nullable
    Entry<V> stale;
}
