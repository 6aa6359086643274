package io.cachewright.runtime.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Entries bounded by weight. Those that go are chosen by Caffeine (W-TinyLFU). */
final class WeighedStore<E extends Node> extends LocalStore<E> {
    private final Cache<Object, E> entries;

    WeighedStore(long maxWeight, ToIntFunction<? super E> weight, Consumer<? super E> onEviction) {
        Caffeine<Object, E> builder =
                typed(Caffeine.newBuilder().maximumWeight(maxWeight)).weigher((key, entry) -> weight.applyAsInt(entry));
        // Maintenance runs on whoever writes: no thread to start, none to stop, and evictions are seen at once.
        this.entries = builder.executor(Runnable::run)
                .evictionListener((key, entry, cause) -> {
                    if (entry != null) {
                        onEviction.accept(entry);
                    }
                })
                .build();
    }

    @SuppressWarnings("unchecked")
    private static <E> Caffeine<Object, E> typed(Caffeine<Object, Object> builder) {
        return (Caffeine<Object, E>) (Caffeine<?, ?>) builder;
    }

    @Override
    public Index<E> index() {
        return Index.empty();
    }

    @Override
    public @Nullable E get(Object key) {
        return entries.getIfPresent(key);
    }

    /** Caffeine does not know what was touched, only what it was asked for. */
    @Override
    public @Nullable E find(Object key) {
        return get(key);
    }

    @Override
    public @Nullable E peek(Object key) {
        return entries.policy().getIfPresentQuietly(key);
    }

    @Override
    public void put(E entry, Predicate<? super E> good) {
        change(entry.key, current -> good.test(entry) ? entry : current);
    }

    @Override
    public void change(Object key, UnaryOperator<@Nullable E> change) {
        entries.asMap().compute(key, (same, current) -> change.apply(current));
    }

    @Override
    public @Nullable E remove(Object key) {
        return entries.asMap().remove(key);
    }

    @Override
    public void forEach(BiConsumer<Object, ? super E> action) {
        entries.asMap().forEach(action);
    }

    @Override
    public long size() {
        return entries.estimatedSize();
    }

    @Override
    public void clear() {
        entries.invalidateAll();
    }

    @Override
    public void resize(long bound) {
        entries.policy().eviction().orElseThrow().setMaximum(bound);
    }

    @Override
    public void settle() {
        entries.cleanUp();
    }
}
