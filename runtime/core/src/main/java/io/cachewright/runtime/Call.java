package io.cachewright.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call that found nothing it could be served with.
 *
 * @param key never null; see {@link NullKey}
 * @param sighting what it saw in a store that processes share; null where there is none
 */
record Call<V extends @Nullable Object>(
        Object key,
        Under under,
        Loader<? extends V> loader,
        @Nullable Sighting<V> sighting) {
    /** A call that never loads. */
    static <V extends @Nullable Object> Call<V> thatOnlyLooks(Object key, Under under, @Nullable Sighting<V> sighting) {
        return new Call<>(
                key,
                under,
                () -> {
                    throw new AssertionError("nothing is loaded");
                },
                sighting);
    }

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
