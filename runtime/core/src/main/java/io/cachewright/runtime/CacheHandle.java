package io.cachewright.runtime;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One cached method's cache with operations that don't depend on its parameters; generated handles add those that do.
 * Holds nothing but the cache and the method, so any number of handles may be made and thrown away.
 */
public abstract class CacheHandle<K extends @Nullable Object, V extends @Nullable Object> {
    /** What this is a handle of. */
    protected final Cache<K, V> cache;

    private final @Nullable KeyLoader<? super K, ? extends V> loader;
    private final Function<? super K, Under> under;

    /** A handle of this cache that can't load by itself. */
    protected CacheHandle(Cache<K, V> cache) {
        this.cache = checked(cache);
        this.loader = null;
        this.under = key -> Under.NOTHING;
    }

    /** A handle of this cache that loads by running the user's method. */
    protected CacheHandle(Cache<K, V> cache, KeyLoader<? super K, ? extends V> loader) {
        this(cache, loader, key -> Under.NOTHING);
    }

    /** A handle that loads under more: {@code under} says of each key that is asked for, under what. */
    protected CacheHandle(
            Cache<K, V> cache, KeyLoader<? super K, ? extends V> loader, Function<? super K, Under> under) {
        this.cache = checked(cache);
        this.loader = Objects.requireNonNull(loader, "loader");
        this.under = Objects.requireNonNull(under, "under");
    }

    private Cache<K, V> checked(@Nullable Cache<K, V> given) {
        if (given == null) {
            throw new NoCachesException(getClass());
        }
        return given;
    }

    /** What this is a handle of; keys are what the handle makes of a call's arguments. */
    public Cache<K, V> cache() {
        return cache;
    }

    /** From now on every call loads again. Takes the same time however many results are kept; see {@link Cache#invalidateAll}. */
    public void invalidateAll() {
        cache.invalidateAll();
    }

    /**
     * From now on each of these keys loads again. Where processes share the entries, about a hundred keys take one round
     * trip. If the keys can't all be had, since their Iterable throws, none is invalidated.
     *
     * @throws InvalidationUncertainException where processes share the entries, if nobody knows whether it took effect
     *     in the store
     */
    public void invalidateAll(Iterable<? extends K> keys) {
        cache.invalidateAll(keys);
    }

    /**
     * The value of each of these keys, in their order; those that are not kept are loaded one by one on the calling
     * thread. The first load that throws ends the call with what it threw; values loaded before that stay. Where
     * processes share the entries, some hundred keys at a time are asked for in one round trip, and kept in another.
     *
     * @throws NoLoaderException if this handle has no method to load with
     */
    public Map<K, V> getAll(Iterable<? extends K> keys) {
        Map<K, V> values = bulk().getAll(keys, new OneByOne.Source<>(under, loader()));
        // Arrays that are kept are nobody else's.
        values.replaceAll((key, value) -> Content.copy(value));
        return values;
    }

    /**
     * Fills the cache with these keys ahead of the calls; see {@link Warming}. Nothing happens until that is run. The
     * keys are taken one at a time, whenever a thread is free to load one, so there may be more than fit into memory.
     *
     * @throws NoLoaderException if this handle has no method to load with
     */
    public Warming<K> warm(Iterable<? extends K> keys) {
        return new Warming<>(cache.name(), keys, bulk(), new OneByOne.Source<>(under, loader()));
    }

    private OneByOne<K, V> bulk() {
        return cache instanceof StoredCache<K, V> stored ? stored.bulk() : new OneByOne<>(cache);
    }

    /** Runs the user's method for this key now and keeps what it returns; see {@link Cache#refresh}. */
    protected final V refreshKey(K key) {
        KeyLoader<? super K, ? extends V> method = loader();
        return cache.refresh(key, under.apply(key), () -> method.load(key));
    }

    private KeyLoader<? super K, ? extends V> loader() {
        if (loader == null) {
            throw new NoLoaderException(cache.name());
        }
        return loader;
    }

    /** What happened in this cache so far, and what is in it now. */
    public CacheStats stats() {
        return cache.stats();
    }

    /** How many results in this process could be served now; see {@link Cache#size}. Costs a walk over all of them. */
    public long size() {
        return cache.size();
    }

    /**
     * The keys of those results, for tests and for people who look for something; see {@link Cache#keys}. Where
     * processes share the entries, others may have more.
     */
    public Set<K> keys() {
        return cache.keys();
    }

    /** The name in statistics, errors and configuration. */
    public String name() {
        return cache.name();
    }

    /** The name and the statistics. */
    @Override
    public String toString() {
        return cache.name() + " " + cache.stats();
    }
}
