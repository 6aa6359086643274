package io.cachewright.redis.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisDataException;

/** What a server said to a command. Asked for as what it is not, it is nothing: a key of another type is as good as none. */
public final class Reply {
    private static final byte[] NOTHING = {};

    private final @Nullable Object value;
    private final byte[] lineage;

    /** What the client library read, from a server of this lineage. */
    Reply(@Nullable Object value, byte[] lineage) {
        this.value = value;
        this.lineage = lineage;
    }

    /** Of the server that said it, in 16 bytes. */
    public byte[] lineage() {
        return lineage;
    }

    @Nullable
    Object value() {
        return value;
    }

    /** The bytes that it is; none if it is something else. */
    public byte[] bytes() {
        return value instanceof byte[] bytes ? bytes : NOTHING;
    }

    /** The number that it is. */
    public @Nullable Long number() {
        return value instanceof Long number ? number : null;
    }

    /** This element of the list that it is. */
    public byte @Nullable [] element(int index) {
        return value instanceof List<?> list && index < list.size() && list.get(index) instanceof byte[] bytes
                ? bytes
                : null;
    }

    /** The words of the error that it is. */
    public @Nullable String error() {
        return value instanceof JedisDataException error ? String.valueOf(error.getMessage()) : null;
    }

    /** What kind of error it is. */
    public Refusal refusal() {
        String error = error();
        return error == null ? Refusal.NONE : Refusal.of(error);
    }
}
