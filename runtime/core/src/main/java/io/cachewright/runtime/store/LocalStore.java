package io.cachewright.runtime.store;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one cache in this process, bounded by count ({@link Table}) or by weight ({@link WeighedStore}). Beyond the
 * bound those least likely to be asked for again go. Safe for any number of threads.
 *
 * <p>It knows no time: whether an entry may still be served is the reader's to judge, so a read costs no look at a
 * clock here. No code of users runs inside it but {@code equals} and {@code hashCode} of keys.
 */
public abstract sealed class LocalStore<E extends Node> permits Table, WeighedStore {
    LocalStore() {}

    /**
     * A store for so many entries; the listener hears of each that had to make room, and must be quick.
     *
     * @param hits how many calls were answered so far with what is in here: what stays follows from what that did for them.
     *     It is asked at intervals, under the lock of the store
     */
    public static <E extends Node> LocalStore<E> bySize(
            long maxSize, LongSupplier hits, Consumer<? super E> onEviction) {
        return new Table<>(maxSize, hits, onEviction);
    }

    /** A store for entries that weigh so much together; an entry's weight must not change. */
    public static <E extends Node> LocalStore<E> byWeight(
            long maxWeight, ToIntFunction<? super E> weight, Consumer<? super E> onEviction) {
        return new WeighedStore<>(maxWeight, weight, onEviction);
    }

    /** Where to find entries without a key object; one that stays empty where that is not possible. */
    public abstract Index<E> index();

    /** The entry of this key; counts as a use of it. */
    public abstract @Nullable E get(Object key);

    /** The entry of this key, for a call that counts a use itself, by {@link Node#touch}, if it serves the entry. */
    public @Nullable E find(Object key) {
        return peek(key);
    }

    /** The entry of this key, as if nobody had looked. */
    public abstract @Nullable E peek(Object key);

    /** Keeps this entry instead of any other of its key, if it is still good when it is its turn. */
    public abstract void put(E entry, Predicate<? super E> good);

    /** Replaces a key's entry by what this makes of it, null meaning none; one caller at a time for a key. */
    public abstract void change(Object key, UnaryOperator<@Nullable E> change);

    /** Takes out whatever this key has. */
    public abstract @Nullable E remove(Object key);

    /** Takes out this entry, and no newer one of its key. */
    public final void remove(E entry) {
        change(entry.key, current -> current == entry ? null : current);
    }

    /** Removes the entries that this holds for, and returns how many. Costs a walk over all entries. */
    public final int removeIf(Predicate<? super E> retired) {
        int[] removed = {0};
        forEach((key, entry) -> {
            if (retired.test(entry)) {
                remove(entry);
                removed[0]++;
            }
        });
        return removed[0];
    }

    /** Shows every entry. Costs a walk over all of them; what changes meanwhile may be seen or not. */
    public abstract void forEach(BiConsumer<Object, ? super E> action);

    /** About how many there are. */
    public abstract long size();

    /** Takes out everything; costs a walk over all entries. */
    public abstract void clear();

    /** Changes the bound, and makes room at once if need be. */
    public abstract void resize(long bound);

    /** Does now what is left to do after writes, such as evicting what is over the bound. */
    public abstract void settle();
}
