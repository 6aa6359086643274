package io.cachewright.runtime;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results of one method, under one name. Generated classes call {@link #first}, {@link #serves} and {@link #load};
 * people mostly meet a cache through its typed handle ({@link CacheHandle}).
 *
 * <p>Every operation is safe for any number of threads and takes effect at once. Keys are compared by {@code equals}
 * and must not change while they are in the cache; null is a key and a value like any other. After {@link Caches#close}
 * whatever would load or keep something throws {@link CachesClosedException}.
 *
 * <p>Where processes share the entries ({@link CachesBuilder#shared}), puts and invalidations take a round trip or two.
 * They throw {@link InvalidationUncertainException} if nobody knows whether they took effect in the store; copies in
 * this process are gone. Everything else works while the store does not answer: values are loaded, and not kept.
 */
public interface Cache<K extends @Nullable Object, V extends @Nullable Object> {
    /**
     * The first entry whose key has this hash code; {@link Entry#next} leads to the others. Never waits, so null does
     * not mean that there is none: {@link #load} is next. For generated code, which compares its arguments with keys
     * without making one.
     */
    @Nullable
    Entry<V> first(int hash);

    /**
     * Whether this entry can be served as it is, which then counts as a hit; otherwise {@link #load} is next. Never
     * waits, takes no lock, and reads the clock only for entries that are near their end. A call that names no revision
     * is served no entry that was loaded under one.
     */
    boolean serves(Entry<V> entry);

    /**
     * As {@link #serves(Entry)} for a caller that knows the revision of the data ({@link Under#revision}): an entry
     * that was loaded under another revision is not served.
     */
    boolean serves(Entry<V> entry, @Nullable Object revision);

    /**
     * The entry of a method without parameters if it can be served as it is ({@link #serves}). Null does not mean that
     * there is none: {@link #load} is next. For generated code.
     */
    @Nullable
    Entry<V> hit();

    /** As {@link #hit()} for a key that is a boolean. */
    @Nullable
    Entry<V> hit(boolean key);

    /** As {@link #hit()} for a key that is an enum constant; also null for a null key. */
    @Nullable
    Entry<V> hit(@Nullable Enum<?> key);

    /**
     * The entry of this key if it can be served as it is, which then counts as a hit; null is a miss, and {@link #load}
     * is next. Never waits, takes no lock, and reads the clock only for entries that expire. A call that names no
     * revision is served no entry that was loaded under one.
     */
    @Nullable
    Entry<V> find(K key);

    /**
     * As {@link #find(Object)} for a caller that knows the revision of the data ({@link Under#revision}): an entry that
     * was loaded under another revision is a miss.
     */
    @Nullable
    Entry<V> find(K key, @Nullable Object revision);

    /**
     * The result for this key: the value that is kept if it can be served, else the result of another caller's load
     * that is under way, else that of running this loader on the calling thread.
     *
     * <p>Calls for one key share one load, which runs outside every lock. A call does not join a load that began before
     * an invalidation, if that invalidation had ended when the call began. A value that was invalidated while it was
     * loaded is returned and not kept. What the loader throws reaches its caller and all who wait for it as it is, and
     * is not kept; but if the load failed because its thread was interrupted, stopped, or out of memory or stack, those
     * who wait load again.
     *
     * <p>A load that needs its own key gets a {@link RecursiveLoadException}. Where threads would wait for each other's
     * loads in a circle, the one that closes the circle loads for itself and keeps nothing.
     */
    V load(K key, Loader<? extends V> loader);

    /** As {@link #load(Object, Loader)}, under more than the version of this cache: see {@link Under}. */
    V load(K key, Under under, Loader<? extends V> loader);

    /** As {@link #loadAsync(Object, Under, Loader)} with {@link Under#NOTHING}. */
    default CompletableFuture<V> loadAsync(K key, Loader<? extends @Nullable CompletionStage<? extends V>> loader) {
        return loadAsync(key, Under.NOTHING, loader);
    }

    /**
     * As {@link #load(Object, Under, Loader)} for a method that returns a future: the value that the future completes
     * with is kept. Nobody waits; each caller gets a future of its own, and cancelling or completing that affects
     * nobody else. The versions are captured before the method begins. A failure of the future reaches all who joined
     * and is not kept; what the method throws before it returns a future is thrown to the caller that ran it.
     *
     * <p>Futures that wait for each other in a circle are not detected: they never complete, as without a cache.
     */
    CompletableFuture<V> loadAsync(K key, Under under, Loader<? extends @Nullable CompletionStage<? extends V>> loader);

    /**
     * The value for this key, from the cache or from this function: cache-aside, for code without an annotation.
     * Otherwise as {@link #find} and {@link #load}.
     */
    default V get(K key, Function<? super K, ? extends V> loader) {
        Entry<V> hit = find(key);
        return hit != null ? hit.value() : load(key, () -> loader.apply(key));
    }

    /**
     * Loads now, on the calling thread, even if a value is kept, and keeps the result. Others are served the old value
     * until the load ends, and still are if it fails. Another load of the key that is under way is not kept.
     */
    V refresh(K key, Under under, Loader<? extends V> loader);

    /** The value kept for this key, null if there is none. Changes no statistics, and does not count as a use of it. */
    default @Nullable V peek(K key) {
        return peek(key, Under.NOTHING);
    }

    /**
     * As {@link #peek(Object)}, where entries are loaded under more than the version of this cache: the value that a call
     * under this would be served. So an entry of another revision is none. Where processes share the entries this takes
     * one round trip, and an entry of other tags or groups is none either.
     */
    @Nullable
    V peek(K key, Under under);

    /** Whether a value (null included) is kept for this key; otherwise as {@link #peek}. */
    default boolean contains(K key) {
        return contains(key, Under.NOTHING);
    }

    /** As {@link #contains(Object)}, where entries are loaded under more than the version of this cache. */
    boolean contains(K key, Under under);

    /** Keeps this value as if it had just been loaded. A load of the key that is under way is not kept. */
    default void put(K key, V value) {
        put(key, Under.NOTHING, value);
    }

    /** As {@link #put(Object, Object)}, under more than the version of this cache: see {@link Under}. */
    void put(K key, Under under, V value);

    /** From now on this key loads again. A load of it that is under way is not kept. */
    void invalidate(K key);

    /**
     * From now on each of these keys loads again, as by {@link #invalidate}. Where processes share the entries, about a
     * hundred keys take one round trip. If the keys can't all be had, since their Iterable throws, none is invalidated.
     */
    void invalidateAll(Iterable<? extends K> keys);

    /** From now on every key loads again. Takes the same time however many entries there are. */
    void invalidateAll();

    /** From now on every key that was loaded under this group loads again. As fast as {@link #invalidateAll}. */
    void invalidateGroup(String parameter, @Nullable Object value);

    /** What happened in this cache so far, and what is in it now. */
    CacheStats stats();

    /**
     * How many entries in this process could be served now; where processes share entries, those are its copies. Costs
     * a walk over all of them.
     */
    long size();

    /**
     * The keys of those entries, as of now, in no order; a set of the caller's own that can't be changed. For tests and
     * for people who look for something; costs as much as {@link #size}, and room for all keys. The keys are those of
     * the cache: what is in them must not be changed.
     */
    Set<K> keys();

    /** The name in statistics, errors and configuration. */
    String name();
}
