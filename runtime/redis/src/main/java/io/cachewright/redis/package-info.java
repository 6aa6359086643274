/**
 * The store in Redis or Valkey: what is asked of the server for each thing that a cache asks. Uses {@code layout} for
 * what is where, {@code format} for what an entry consists of and {@code wire} to talk to servers; none of these knows it.
 */
@NullMarked
package io.cachewright.redis;

import org.jspecify.annotations.NullMarked;
