package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The results of one method, under one name. Generated classes call {@link #find} and {@link #load}; people mostly meet
 * it through a typed handle ({@link CacheHandle}).
 *
 * <p>Every operation is safe for any number of threads and takes effect at once. A key is compared by {@code equals} and
 * must not change while it is here; null is a key and a value like any other. After {@link Caches#close} whatever would
 * load or keep something throws {@link CachesClosedException}.
 */
public interface Cache<K extends @Nullable Object, V extends @Nullable Object> {
    /**
     * The entry of this key if it can be served with nothing else to do; null is a miss, and {@link #load} is next.
     * Never waits, takes no lock, and reads the time only for entries that have an end.
     */
    @Nullable
    Entry<V> find(K key);

    /**
     * The result for this key after {@link #find} had none: from the load of another caller that is under way, or by
     * running this one on the calling thread.
     *
     * <p>The loader runs at most once at a time per key, outside every lock. A call doesn't wait for a load that began
     * before an invalidation which had ended when the call began. What was loaded while an invalidation happened is
     * returned and not kept. What the loader throws is thrown as it is, to all who waited for it, and not kept; if it
     * failed because its thread was interrupted or out of memory or stack, those who waited load again.
     *
     * <p>A load that needs its own key gets a {@link RecursiveLoadException}. Where threads would wait for each other's
     * loads in a circle, the one that closes the circle loads for itself and keeps nothing.
     */
    V load(K key, Loader<? extends V> loader);

    /** The value kept for this key, null if there is none; changes no statistics and doesn't keep it from eviction. */
    @Nullable
    V peek(K key);

    /** Whether a value (null included) is kept for this key; otherwise as {@link #peek}. */
    boolean contains(K key);

    /** Keeps this value as if it had just been loaded. What is being loaded for the key meanwhile is not kept. */
    void put(K key, V value);

    /** From now on this key loads again. What is being loaded for it meanwhile is not kept. */
    void invalidate(K key);

    /** From now on every key loads again. Takes the same time however many entries there are. */
    void invalidateAll();

    /** What happened here so far, and what is here now. */
    CacheStats stats();

    /** How many entries could be served now. Costs a walk over all entries. */
    long size();

    /** The name in statistics, errors and configuration. */
    String name();
}
