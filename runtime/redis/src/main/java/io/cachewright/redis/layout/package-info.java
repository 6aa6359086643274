/**
 * Where things are in the server: the names of keys, in which nothing that a user chose can be mistaken for anything else,
 * and the random values that stand for a state of things. Talks to nobody.
 */
@NullMarked
package io.cachewright.redis.layout;

import org.jspecify.annotations.NullMarked;
