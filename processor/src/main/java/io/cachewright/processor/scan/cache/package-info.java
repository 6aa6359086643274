/**
 * Which cache an annotation means that changes one: the type, the cached method among its overloads, and its key as
 * the changing class sees it. Uses {@code path} and {@code host} beside {@code program}, {@code type} and
 * {@code name}.
 */
@NullMarked
package io.cachewright.processor.scan.cache;

import org.jspecify.annotations.NullMarked;
