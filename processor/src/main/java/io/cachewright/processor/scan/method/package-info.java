/**
 * One cached method: whether it can be overridden, how its head is said again, its settings; put together with its
 * key, its value and what its results are loaded under. Uses {@code path}, {@code value}, {@code key} and
 * {@code under} beside {@code program}, {@code type} and {@code name}.
 */
@NullMarked
package io.cachewright.processor.scan.method;

import org.jspecify.annotations.NullMarked;
