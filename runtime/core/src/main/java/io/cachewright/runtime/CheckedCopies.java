package io.cachewright.runtime;

import io.cachewright.runtime.store.LocalStore;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Copies that are served when the store has said that they still hold. */
final class CheckedCopies<V extends @Nullable Object> extends Copies<V> {
    private final LocalStore<Entry<V>> store;
    private final BiConsumer<Object, SharedEntry<V>> keeping;

    /** Copies in a store of this process. */
    CheckedCopies(LocalStore<Entry<V>> store, BiConsumer<Object, SharedEntry<V>> keeping) {
        this.store = store;
        this.keeping = keeping;
    }

    @Override
    @Nullable
    SharedEntry<V> toCheck(Call<V> call) {
        return store.get(call.key()) instanceof SharedEntry<V> copy && copy.stands() ? copy : null;
    }

    @Override
    void keep(Object key, SharedEntry<V> copy) {
        boolean isThere = store.peek(key) instanceof SharedEntry<V> there
                && there.stands()
                && there.fill().equals(copy.fill());
        if (!isThere) {
            keeping.accept(key, copy);
        }
    }

    @Override
    boolean areServedUnasked() {
        return false;
    }
}
