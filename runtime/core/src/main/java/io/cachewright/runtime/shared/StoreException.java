package io.cachewright.runtime.shared;

import org.jspecify.annotations.Nullable;

/**
 * A store could not do what it was asked, or nobody knows whether it did. Readers of a cache never see it: for them it
 * is a miss. Its message holds nothing secret.
 */
public class StoreException extends RuntimeException {
    /** For a reason that is known. */
    public StoreException(String problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
