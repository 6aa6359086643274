/**
 * The store in Redis or Valkey: what is asked of the server for each thing that a cache asks. Uses {@code layout} for
 * what is where, {@code format} for what an entry consists of, {@code wire} to talk to servers and {@code doctor} to look
 * at them; none of these knows it. Of the runtime only what a store is asked.
 */
@NullMarked
package io.cachewright.redis;

import org.jspecify.annotations.NullMarked;
