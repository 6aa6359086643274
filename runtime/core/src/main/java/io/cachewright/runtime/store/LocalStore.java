package io.cachewright.runtime.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one cache in this process, bounded by count or by weight. Beyond the bound those least likely to be asked
 * for again go (Caffeine's W-TinyLFU). Safe for any number of threads.
 *
 * <p>It knows no time: whether an entry may still be served is the reader's to judge, so a read costs no look at a
 * clock here. No code of users runs inside it but {@code equals} and {@code hashCode} of keys.
 */
public final class LocalStore<E> {
    private final Cache<Object, E> entries;

    private LocalStore(Caffeine<Object, E> builder, Consumer<? super E> onEviction) {
        // Maintenance runs on whoever writes: no thread to start, none to stop, and evictions are seen at once.
        this.entries = builder.executor(Runnable::run)
                .evictionListener((key, entry, cause) -> {
                    if (entry != null) {
                        onEviction.accept(entry);
                    }
                })
                .build();
    }

    /** A store for so many entries; the listener hears of each that had to make room, and must be quick. */
    public static <E> LocalStore<E> bySize(long maxSize, Consumer<? super E> onEviction) {
        return new LocalStore<>(typed(Caffeine.newBuilder().maximumSize(maxSize)), onEviction);
    }

    /** A store for entries that weigh so much together; an entry's weight must not change. */
    public static <E> LocalStore<E> byWeight(
            long maxWeight, ToIntFunction<? super E> weight, Consumer<? super E> onEviction) {
        Caffeine<Object, E> builder =
                typed(Caffeine.newBuilder().maximumWeight(maxWeight)).weigher((key, entry) -> weight.applyAsInt(entry));
        return new LocalStore<>(builder, onEviction);
    }

    @SuppressWarnings("unchecked")
    private static <E> Caffeine<Object, E> typed(Caffeine<Object, Object> builder) {
        return (Caffeine<Object, E>) (Caffeine<?, ?>) builder;
    }

    /** The entry of this key; counts as a use of it. */
    public @Nullable E get(Object key) {
        return entries.getIfPresent(key);
    }

    /** The entry of this key, as if nobody had looked. */
    public @Nullable E peek(Object key) {
        return entries.policy().getIfPresentQuietly(key);
    }

    /** Keeps this entry in the place of any other of this key, as long as it is any good when its turn comes. */
    public void put(Object key, E entry, Predicate<? super E> good) {
        entries.asMap().compute(key, (same, current) -> good.test(entry) ? entry : current);
    }

    /** Keeps what this makes of the current entry, nothing if that is null; one caller at a time for a key. */
    public void change(Object key, UnaryOperator<@Nullable E> change) {
        entries.asMap().compute(key, (same, current) -> change.apply(current));
    }

    /** Takes out whatever this key has. */
    public @Nullable E remove(Object key) {
        return entries.asMap().remove(key);
    }

    /** Takes out this entry, and no newer one. */
    public void remove(Object key, E entry) {
        entries.asMap().computeIfPresent(key, (same, current) -> current == entry ? null : current);
    }

    /** Takes out what this holds for, and says how much that was. Costs a walk over all entries. */
    public int removeIf(Predicate<? super E> retired) {
        int removed = 0;
        for (var each : entries.asMap().entrySet()) {
            if (retired.test(each.getValue())) {
                remove(each.getKey(), each.getValue());
                removed++;
            }
        }
        return removed;
    }

    /** Shows every entry. Costs a walk over all of them; what changes meanwhile may be seen or not. */
    public void forEach(BiConsumer<Object, ? super E> action) {
        entries.asMap().forEach(action);
    }

    /** About how many there are. */
    public long size() {
        return entries.estimatedSize();
    }

    /** Takes out everything; costs a walk over all entries. */
    public void clear() {
        entries.invalidateAll();
    }

    /** Changes the bound, and makes room at once if need be. */
    public void resize(long bound) {
        entries.policy().eviction().orElseThrow().setMaximum(bound);
    }

    /** Does now what is left to do after writes, such as evicting what is over the bound. */
    public void settle() {
        entries.cleanUp();
    }
}
