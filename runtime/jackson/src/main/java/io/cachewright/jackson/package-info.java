/**
 * Codecs by Jackson. What a type may consist of is decided here, when a cache is opened; Jackson only does the writing and
 * the reading. Knows the runtime's shared package and nothing of stores.
 */
@NullMarked
package io.cachewright.jackson;

import org.jspecify.annotations.NullMarked;
