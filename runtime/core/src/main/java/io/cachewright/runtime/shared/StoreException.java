package io.cachewright.runtime.shared;

import org.jspecify.annotations.Nullable;

/**
 * A store could not do what it was asked, or nobody knows whether it did. Readers of a cache never see it: for them it
 * is a miss. Its message holds nothing secret.
 */
public class StoreException extends RuntimeException {
    /** What could not be done, and why, with the exception behind it if there is one. */
    public StoreException(String problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
