package io.cachewright.redis.testing;

/** One of the two ways through a {@link NetworkProxy}. */
public enum Way {
    /** From the client to the server: commands. */
    TO_SERVER,
    /** From the server to the client: replies. */
    TO_CLIENT
}
