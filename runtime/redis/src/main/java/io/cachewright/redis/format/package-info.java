/**
 * What an entry is as bytes. Knows values, codecs and compression; nothing of connections, nor of how keys are named.
 * Whatever is not an entry is none: nothing here throws because of what it read.
 */
@NullMarked
package io.cachewright.redis.format;

import org.jspecify.annotations.NullMarked;
