/**
 * Whether what a method returns can be kept and shared, written down and read again. Uses {@code program} and
 * {@code type}.
 */
@NullMarked
package io.cachewright.processor.scan.value;

import org.jspecify.annotations.NullMarked;
