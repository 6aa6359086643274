package io.cachewright.redis.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * A server's reply to a command. Read as another type than it has, it is empty: a key of another type counts as
 * missing.
 */
public final class Reply {
    private static final byte[] NOTHING = {};

    private final @Nullable Object value;
    private final byte[] lineage;

    /** A reply as the client library read it, from a server of this lineage. */
    Reply(@Nullable Object value, byte[] lineage) {
        this.value = value;
        this.lineage = lineage;
    }

    /** The lineage of the server that sent it, in 16 bytes. */
    public byte[] lineage() {
        return lineage;
    }

    @Nullable
    Object value() {
        return value;
    }

    /** The reply as bytes; none if it is something else. */
    public byte[] bytes() {
        return value instanceof byte[] bytes ? bytes : NOTHING;
    }

    /** The reply as a number; null if it is something else. */
    public @Nullable Long number() {
        return value instanceof Long number ? number : null;
    }

    /** This element of the reply as bytes; null if the reply is no list, or has no such element. */
    public byte @Nullable [] element(int index) {
        return value instanceof List<?> list && index < list.size() && list.get(index) instanceof byte[] bytes
                ? bytes
                : null;
    }

    /** The text of the error; null if the reply is no error. */
    public @Nullable String error() {
        return value instanceof JedisDataException error ? String.valueOf(error.getMessage()) : null;
    }

    /** The kind of error; {@link Refusal#NONE} if the reply is none. */
    public Refusal refusal() {
        String error = error();
        return error == null ? Refusal.NONE : Refusal.of(error);
    }
}
