package io.cachewright.runtime;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Runs the user's method for a key, where the key holds all its arguments. */
@FunctionalInterface
public interface KeyLoader<K extends @Nullable Object, V extends @Nullable Object> {
    /** Runs it; null is a result. */
    V load(K key) throws Throwable;

    /** A loader for a method that returns a future: waits for it, and throws its failure as it is. */
    static <K extends @Nullable Object, V extends @Nullable Object> KeyLoader<K, V> waiting(
            KeyLoader<? super K, ? extends @Nullable CompletionStage<? extends V>> loader) {
        return key -> {
            CompletionStage<? extends V> stage = loader.load(key);
            if (stage == null) {
                throw new CacheException(
                        "null-future",
                        "the method returned null for key " + KeyText.of(key) + " where a future was expected.",
                        "Return a future that is complete, as in CompletableFuture.completedFuture(null).");
            }
            try {
                return stage.toCompletableFuture().get();
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause();
                throw cause != null ? cause : failed;
            }
        };
    }
}
