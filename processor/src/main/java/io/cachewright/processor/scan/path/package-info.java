/**
 * Paths such as {@code user.id}, followed through the real types to the Java that says them. Uses {@code program},
 * {@code type} and {@code name}.
 */
@NullMarked
package io.cachewright.processor.scan.path;

import org.jspecify.annotations.NullMarked;
