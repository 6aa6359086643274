package io.cachewright.runtime.shared;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store of entries that several processes share, such as Redis. For those who write one; applications hand it to
 * {@code Caches.builder()} and are done. Safe for any number of threads.
 *
 * <p>Every operation ends within a bound of the store's own, whatever the network does, and throws
 * {@link StoreException} where it could not be done. Validity is proven by what is present: what was lost, for whatever
 * reason, is a miss and never a stale hit.
 */
public interface SharedStore extends AutoCloseable {
    /** What it is called in errors and logs, without anything secret. */
    String name();

    /**
     * The entries of one cache. Does not talk to the store, so one that is away is no error here.
     *
     * @throws ValueTypeException if values of this type can't be written down
     */
    <V extends @Nullable Object> SharedEntries<V> open(SharedSpec spec);

    /**
     * From now on whatever was loaded under one of these tags, in any cache and any process, is a miss. Their cells are
     * changed before and after that.
     *
     * @throws StoreException if that is not certain, after it was tried again within a bound
     */
    void invalidateTags(Collection<String> tags);

    /**
     * The cells of these vectors, asked for in one round trip; one that is as it was is returned as the same object. A
     * vector that was lost has another life.
     *
     * @param known for each name what the caller has, null if nothing
     */
    List<Cells> cells(List<String> vectors, List<@Nullable Cells> known);

    /** Changes these cells of a vector, in one step, and returns what they were before. */
    Cells bump(String vector, int... cells);

    /** Ends all connections; what is under way fails. Closing again changes nothing. */
    @Override
    void close();
}
