/**
 * One class or interface that is to have a caching class: whether there can be one, whether all that it names is
 * there, which methods of it are cached or change caches. Uses {@code method} beside {@code program}, {@code type} and
 * {@code name}.
 */
@NullMarked
package io.cachewright.processor.scan.host;

import org.jspecify.annotations.NullMarked;
