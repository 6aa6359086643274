package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.version.Evidence;
import org.jspecify.annotations.Nullable;

/** Which copies of shared entries a process keeps, and when it serves them. Here: none. */
class Copies<V extends @Nullable Object> {
    /** The copy that answers this call without asking the store. */
    @Nullable
    SharedEntry<V> servable(Call<V> call) {
        return null;
    }

    /** The copy that may be served if the store says that it is still the one. */
    @Nullable
    SharedEntry<V> toCheck(Call<V> call) {
        return null;
    }

    /** What a copy depends on besides what changes in this process, to be captured before the store is asked. */
    Evidence capture(Evidence here, Asked asked) {
        return here;
    }

    /** Keeps a copy, if at all. */
    void keep(Object key, SharedEntry<V> copy) {}

    /** Whether what is kept may be served without asking whether it still is the one. */
    boolean areServedUnasked() {
        return true;
    }

    /** This process has invalidated a key. */
    void invalidated(SharedKey key) {}

    /** The cache is closed. */
    void close() {}
}
