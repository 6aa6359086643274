package io.cachewright.runtime;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Ends one future as another did. */
final class Futures {
    private Futures() {}

    /** With the failure where there is one. A stage that depends on another would wrap that one's failure. */
    static <V extends @Nullable Object> void complete(
            CompletableFuture<V> future, V value, @Nullable Throwable failure) {
        if (failure == null) {
            future.complete(value);
        } else {
            future.completeExceptionally(failure);
        }
    }
}
