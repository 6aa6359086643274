package io.cachewright.redis.testing;

/** The server answered with an error: {@code WRONGTYPE Operation against a key ...}. */
public final class RedisErrorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RedisErrorException(String message) {
        super(message);
    }

    /** The first word, as in {@code NOAUTH} or {@code ERR}. */
    public String code() {
        String message = String.valueOf(getMessage());
        int end = message.indexOf(' ');
        return end < 0 ? message : message.substring(0, end);
    }
}
