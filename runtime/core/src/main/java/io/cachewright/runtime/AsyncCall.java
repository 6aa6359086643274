package io.cachewright.runtime;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method that returns a future.
 *
 * @param key never null; see {@link NullKey}
 * @param sighting as in {@link Call}
 */
record AsyncCall<V extends @Nullable Object>(
        String cache,
        Object key,
        Under under,
        Loader<? extends @Nullable CompletionStage<? extends V>> loader,
        @Nullable Sighting<V> sighting) {

    /** The same call as the rest of the machinery knows it; it is never loaded that way. */
    Call<V> plain() {
        return Call.thatOnlyLooks(key, under, sighting);
    }

    boolean accepts(@Nullable Object revision) {
        return Objects.equals(revision, under.revision());
    }

    /** Runs the user's method up to the point where it returns its future; throws what it throws. */
    CompletionStage<? extends V> load() {
        CompletionStage<? extends V> stage;
        try {
            stage = loader.load();
        } catch (Throwable failure) {
            throw Sneaky.rethrow(failure);
        }
        if (stage == null) {
            throw new CacheException(
                    "null-future",
                    "cache '" + cache + "': the method returned null where a future was expected.",
                    "Return a future that is complete, as in CompletableFuture.completedFuture(null).");
        }
        return stage;
    }
}
