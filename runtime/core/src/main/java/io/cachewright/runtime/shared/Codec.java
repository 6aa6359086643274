package io.cachewright.runtime.shared;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes values down and reads them back. The type comes from the compiler; nothing that was read may say which class it
 * is of. Safe for any number of threads.
 */
public interface Codec {
    /** What tells it from others in a store, the same for ever: 16 to 255; below that are the library's own. */
    int id();

    /**
     * For values of this type.
     *
     * @throws ValueTypeException if some of them can't be written or read back as what they were
     */
    <V extends @Nullable Object> ValueCodec<V> forType(Type type);

    /** A codec of one type. */
    interface ValueCodec<V extends @Nullable Object> {
        /** A value that is not null. Throws anything if it can't be written; then it is not kept. */
        byte[] encode(V value);

        /** What {@link #encode} wrote, or anything else: throws anything at what is none of its own. */
        V decode(byte[] bytes, int from, int length);
    }
}
