package io.cachewright.runtime;

import io.cachewright.runtime.store.LocalStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies that are served once the store has said that they are still what it has. */
final class CheckedCopies<V extends @Nullable Object> extends Copies<V> {
    private final LocalStore<SharedEntry<V>> store;

    CheckedCopies(long maxSize) {
        this.store = LocalStore.bySize(maxSize, evicted -> {});
    }

    @Override
    @Nullable
    SharedEntry<V> toCheck(Call<V> call) {
        return store.get(call.key());
    }

    @Override
    void keep(Object key, SharedEntry<V> copy) {
        SharedEntry<V> there = store.peek(key);
        if (there == null || !Objects.equals(there.fill(), copy.fill())) {
            store.put(key, copy, kept -> true);
        }
    }
}
