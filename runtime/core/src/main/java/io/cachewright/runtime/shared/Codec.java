package io.cachewright.runtime.shared;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes values down and reads them back. The type comes from the compiler; nothing that was read may say which class it
 * is of. Safe for any number of threads.
 */
public interface Codec {
    /** The number that marks its values in a store, for ever: 16 to 255; lower ones are the library's own. */
    int id();

    /**
     * A codec of this type.
     *
     * @throws ValueTypeException if some of its values can't be written, or would not be read back as what they were
     */
    <V extends @Nullable Object> ValueCodec<V> forType(Type type);

    /** Writes and reads values of one type. */
    interface ValueCodec<V extends @Nullable Object> {
        /** The bytes of a value that is not null. If this throws, whatever it is, the value is not kept. */
        byte[] encode(V value);

        /**
         * The value of these bytes. They may be anything: if they are not of {@link #encode}, this throws, whatever it
         * is.
         */
        V decode(byte[] bytes, int from, int length);
    }
}
