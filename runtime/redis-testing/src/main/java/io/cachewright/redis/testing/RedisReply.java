package io.cachewright.redis.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server's answer: nothing, a text, bytes, a number, an error, or a list of replies. Reading it as another kind
 * throws {@link IllegalStateException}. Immutable, but for the array of {@link #bytes()}.
 */
public final class RedisReply {
    private final @Nullable Object value;

    /** Null, a String, a byte[], a Long, a list of replies, or the exception that an error stands for. */
    RedisReply(@Nullable Object value) {
        this.value = value;
    }

    /** Whether there is nothing: the answer to GET where there is no such key. */
    public boolean isNull() {
        return value == null;
    }

    /** Whether it is an error; one inside a list is not thrown. */
    public boolean isError() {
        return value instanceof RedisErrorException;
    }

    /** A status, bytes read as UTF-8, or a number's digits; an error's message. */
    public String text() {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (value instanceof RedisErrorException error) {
            return String.valueOf(error.getMessage());
        }
        if (value instanceof String || value instanceof Long) {
            return value.toString();
        }
        throw unlike("a text");
    }

    /** The bytes as they came; not a copy. */
    public byte[] bytes() {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        throw unlike("bytes");
    }

    /** A number, or a text that is one. */
    public long number() {
        return value instanceof Long number ? number : Long.parseLong(text());
    }

    /** The replies of a list. */
    public List<RedisReply> list() {
        if (value instanceof List<?> list) {
            return list.stream().map(RedisReply.class::cast).toList();
        }
        throw unlike("a list");
    }

    /** For people. */
    @Override
    public String toString() {
        if (value == null) {
            return "(nothing)";
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"))
                : text();
    }

    RedisReply orThrow() {
        if (value instanceof RedisErrorException error) {
            throw error;
        }
        return this;
    }

    private IllegalStateException unlike(String expected) {
        return new IllegalStateException("The reply '" + this + "' is not " + expected + ".");
    }
}
