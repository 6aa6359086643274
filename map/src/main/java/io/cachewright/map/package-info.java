/**
 * Reads what the processor notes of each class it writes for, and shows the caches of a whole application. Uses the JDK
 * alone.
 */
@NullMarked
package io.cachewright.map;

import org.jspecify.annotations.NullMarked;
