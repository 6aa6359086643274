package io.cachewright.runtime;

import io.cachewright.runtime.shared.Cells;
import org.jspecify.annotations.Nullable;

/**
 * What processes had changed at some time.
 *
 * @param cache the cells of a cache; null if the store did not answer
 * @param tags the cells of all tags; null if the store did not answer
 */
record SharedState(@Nullable Cells cache, @Nullable Cells tags) {
    static final SharedState UNKNOWN = new SharedState(null, null);
}
