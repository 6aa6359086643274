package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.version.Evidence;
import org.jspecify.annotations.Nullable;

/** Which copies of shared entries this process keeps, and when it serves them. This class keeps none. */
class Copies<V extends @Nullable Object> {
    /** The copy that answers this call without asking the store. */
    @Nullable
    SharedEntry<V> servable(Call<V> call) {
        return null;
    }

    /** The copy that may be served if the store says that it still holds. */
    @Nullable
    SharedEntry<V> toCheck(Call<V> call) {
        return null;
    }

    /** What a copy depends on, in this process and elsewhere; must be captured before the store is asked. */
    Evidence capture(Evidence here, Asked asked) {
        return here;
    }

    /** Keeps a copy, if at all. */
    void keep(Object key, SharedEntry<V> copy) {}

    /** Whether copies are served without asking the store. */
    boolean areServedUnasked() {
        return true;
    }

    /** This process has invalidated a key. */
    void invalidated(SharedKey key) {}

    /** The cache is closed. */
    void close() {}
}
