package io.cachewright.runtime;

import io.cachewright.runtime.shared.Cells;
import org.jspecify.annotations.Nullable;

/**
 * What processes had changed in a cache at some time.
 *
 * @param cache null if the store did not answer
 * @param tags the same
 */
record SharedState(@Nullable Cells cache, @Nullable Cells tags) {
    static final SharedState UNKNOWN = new SharedState(null, null);
}
