package io.cachewright.runtime;

import io.cachewright.runtime.shared.StoreException;

/**
 * Nobody knows whether an invalidation has reached the store that processes share, so others may be served what was
 * there before until its ttl ends. In this process it has happened.
 */
public final class InvalidationUncertainException extends CacheException {
    InvalidationUncertainException(String what, StoreException cause) {
        super(
                "invalidation-uncertain",
                what + " may still be served elsewhere: " + cause.getMessage(),
                "Invalidate it again when the store answers; until then it ends with its ttl.");
        initCause(cause);
    }
}
