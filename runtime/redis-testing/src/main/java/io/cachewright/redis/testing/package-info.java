/**
 * For tests of code that talks to Redis: real servers that need no installation, Sentinel and Cluster on loopback, and a
 * network that breaks on command. {@link io.cachewright.redis.testing.RedisServer} is where to begin. Uses the JDK, the
 * binary that the embedded-redis artifact carries, and no Redis client, so that it stands apart from what it tests.
 */
@NullMarked
package io.cachewright.redis.testing;

import org.jspecify.annotations.NullMarked;
