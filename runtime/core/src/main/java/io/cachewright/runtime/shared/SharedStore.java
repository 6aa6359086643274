package io.cachewright.runtime.shared;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store of entries that several processes share, such as Redis. To be implemented by stores; applications only hand
 * one to {@code Caches.builder()}. Safe for any number of threads.
 *
 * <p>Every operation ends within a bound that the store sets, whatever the network does, and throws
 * {@link StoreException} if it could not be done. An entry is valid only by what is present in the store: whatever is
 * lost, for any reason, makes a miss and never a stale hit.
 */
public interface SharedStore extends AutoCloseable {
    /** The name of this store in errors and logs, without anything secret. */
    String name();

    /**
     * The entries of one cache. Does not talk to the server, so it is no error here if that is away.
     *
     * @throws ValueTypeException if values of this type can't be written down
     */
    <V extends @Nullable Object> SharedEntries<V> open(SharedSpec spec);

    /**
     * From now on every entry that was loaded under one of these tags, in any cache and any process, is a miss. The
     * tags' cells are changed before and after that.
     *
     * @throws StoreException if that is not certain, after it was tried again within a bound
     */
    void invalidateTags(Collection<String> tags);

    /**
     * The cells of these vectors, asked for in one round trip. A vector that has not changed is returned as the object
     * that the caller gave; one that was lost has another life.
     *
     * @param known for each vector what the caller knows of it; null if nothing
     */
    List<Cells> cells(List<String> vectors, List<@Nullable Cells> known);

    /** Changes these cells of a vector in one step, and returns the vector as it was before. */
    Cells bump(String vector, int... cells);

    /** Ends all connections; operations under way fail. Closing again changes nothing. */
    @Override
    void close();
}
