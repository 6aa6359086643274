/**
 * Talking to servers: connections, how many there may be, how long they may take, which server to ask, and what it costs.
 * The only one that uses Jedis. Knows nothing of caches. Public for the store only.
 */
@NullMarked
package io.cachewright.redis.wire;

import org.jspecify.annotations.NullMarked;
