/**
 * The methods that change caches: what each of their annotations does, and when. Uses {@code argument}, {@code cache},
 * {@code host}, {@code method}, {@code path} and {@code under} beside {@code program}, {@code type} and {@code name}.
 */
@NullMarked
package io.cachewright.processor.scan.change;

import org.jspecify.annotations.NullMarked;
