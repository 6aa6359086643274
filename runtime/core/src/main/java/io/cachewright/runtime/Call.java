package io.cachewright.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that found nothing it could be served with.
 *
 * @param key never null; see {@link NullKey}
 */
record Call<V extends @Nullable Object>(Object key, Under under, Loader<? extends V> loader) {
    /** Whether an entry of this revision is one that this call may see. */
    boolean accepts(@Nullable Object revision) {
        return Objects.equals(revision, under.revision());
    }

    /** Runs the user's method; throws what it throws, checked or not. */
    V load() {
        try {
            return loader.load();
        } catch (Throwable failure) {
            throw Sneaky.rethrow(failure);
        }
    }
}
