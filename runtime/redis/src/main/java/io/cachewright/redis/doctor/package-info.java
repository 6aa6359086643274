/**
 * Looks at servers and says in words what is wrong with them for a store, and what to do. Uses {@code wire} to ask them;
 * changes nothing but keys of its own, which it removes.
 */
@NullMarked
package io.cachewright.redis.doctor;

import org.jspecify.annotations.NullMarked;
