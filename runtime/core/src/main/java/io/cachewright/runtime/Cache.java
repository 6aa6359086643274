package io.cachewright.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results of one method, under one name. Generated classes call {@link #first}, {@link #serves} and {@link #load};
 * people mostly meet it through a typed handle ({@link CacheHandle}).
 *
 * <p>Every operation is safe for any number of threads and takes effect at once. A key is compared by {@code equals}
 * and must not change while it is here; null is a key and a value like any other. After {@link Caches#close} whatever
 * would load or keep something throws {@link CachesClosedException}.
 *
 * <p>Where processes share the entries ({@link CachesBuilder#shared}), putting and invalidating take a round trip or two, and throw
 * {@link InvalidationUncertainException} where nobody knows whether that holds in the store; in this process it does. All else goes on
 * without a store that does not answer: what is asked for is loaded, and not kept.
 */
public interface Cache<K extends @Nullable Object, V extends @Nullable Object> {
    /**
     * The first entry whose key has this hash code ({@link Entry#next} has the others), as far as one is found without
     * waiting: null says nothing, and {@link #load} is next. For generated code, which knows how to compare its
     * arguments with a key without making one.
     */
    @Nullable
    Entry<V> first(int hash);

    /**
     * Whether this entry can be served with nothing else to do, which is a hit then; otherwise {@link #load} is next.
     * Never waits, takes no lock, and reads the clock only for entries that are near their end. An entry that was loaded
     * under a revision is none for a call that names none.
     */
    boolean serves(Entry<V> entry);

    /**
     * The same for a method whose caller knows the revision of the data ({@link Under#revision}): an entry that was
     * loaded under another is not served.
     */
    boolean serves(Entry<V> entry, @Nullable Object revision);

    /**
     * The entry of a method without parameters, if it is a hit with nothing else to do ({@link #serves}); null says
     * nothing, and {@link #load} is next. For generated code.
     */
    @Nullable
    Entry<V> hit();

    /** The same of a boolean, for a cache whose keys are booleans. */
    @Nullable
    Entry<V> hit(boolean key);

    /** The same of a constant of an enum; null for a null key, too. */
    @Nullable
    Entry<V> hit(@Nullable Enum<?> key);

    /**
     * The entry of this key if it can be served with nothing else to do; null is a miss, and {@link #load} is next.
     * Never waits, takes no lock, and reads the time only for entries that have an end. An entry that was loaded under a
     * revision is none for a call that names none.
     */
    @Nullable
    Entry<V> find(K key);

    /**
     * The same for a method whose caller knows the revision of the data ({@link Under#revision}): an entry that was
     * loaded under another is no hit.
     */
    @Nullable
    Entry<V> find(K key, @Nullable Object revision);

    /**
     * The result for this key: the one that is kept if it can be served, from the load of another caller that is under
     * way, or by running this one on the calling thread.
     *
     * <p>The loader runs at most once at a time per key, outside every lock. A call doesn't wait for a load that began
     * before an invalidation which had ended when the call began. What was loaded while an invalidation happened is
     * returned and not kept. What the loader throws is thrown as it is, to all who waited for it, and not kept; if it
     * failed because its thread was interrupted, stopped, or out of memory or stack, those who waited load again.
     *
     * <p>A load that needs its own key gets a {@link RecursiveLoadException}. Where threads would wait for each other's
     * loads in a circle, the one that closes the circle loads for itself and keeps nothing.
     */
    V load(K key, Loader<? extends V> loader);

    /** The same, under more than the version of this cache; {@code under} is made before the loader runs. */
    V load(K key, Under under, Loader<? extends V> loader);

    /** As {@link #loadAsync(Object, Under, Loader)} with {@link Under#NOTHING}. */
    default CompletableFuture<V> loadAsync(K key, Loader<? extends @Nullable CompletionStage<? extends V>> loader) {
        return loadAsync(key, Under.NOTHING, loader);
    }

    /**
     * The same as {@link #load} for a method that returns a future: what the future completes with is kept. Nobody
     * waits; each caller gets a future of its own, and cancelling or completing it concerns nobody else. The versions
     * are captured before the method begins. A future that completes exceptionally reaches all who joined and is not
     * kept; what the method throws before it returns a future is thrown to the caller that ran it.
     *
     * <p>Circles of futures that need each other are not found: such a future never completes, as without a cache.
     */
    CompletableFuture<V> loadAsync(K key, Under under, Loader<? extends @Nullable CompletionStage<? extends V>> loader);

    /**
     * The value for this key: cache-aside for those without an annotation. Otherwise as {@link #find} and {@link
     * #load}.
     */
    default V get(K key, Function<? super K, ? extends V> loader) {
        Entry<V> hit = find(key);
        return hit != null ? hit.value() : load(key, () -> loader.apply(key));
    }

    /**
     * Loads now, on the calling thread, whatever is kept, and keeps the result. Until then the old value is served to
     * others; if the load fails, further on. What is being loaded for the key meanwhile is not kept.
     */
    V refresh(K key, Under under, Loader<? extends V> loader);

    /** The value kept for this key, null if there is none; changes no statistics and doesn't keep it from eviction. */
    default @Nullable V peek(K key) {
        return peek(key, Under.NOTHING);
    }

    /**
     * The same where entries are loaded under more than the version of this cache; what that is must be known to ask a
     * store that processes share, for which this is a round trip.
     */
    @Nullable
    V peek(K key, Under under);

    /** Whether a value (null included) is kept for this key; otherwise as {@link #peek}. */
    default boolean contains(K key) {
        return contains(key, Under.NOTHING);
    }

    /** The same under more than the version of this cache. */
    boolean contains(K key, Under under);

    /** Keeps this value as if it had just been loaded. What is being loaded for the key meanwhile is not kept. */
    default void put(K key, V value) {
        put(key, Under.NOTHING, value);
    }

    /** The same, under more than the version of this cache. */
    void put(K key, Under under, V value);

    /** From now on this key loads again. What is being loaded for it meanwhile is not kept. */
    void invalidate(K key);

    /** From now on every key loads again. Takes the same time however many entries there are. */
    void invalidateAll();

    /** From now on every key loads again that was loaded under this group; as fast as {@link #invalidateAll}. */
    void invalidateGroup(String parameter, @Nullable Object value);

    /** What happened here so far, and what is here now. */
    CacheStats stats();

    /**
     * How many entries in this process could be served now; where processes share the entries that is how many copies it has.
     * Costs a walk over all of them.
     */
    long size();

    /** The name in statistics, errors and configuration. */
    String name();
}
