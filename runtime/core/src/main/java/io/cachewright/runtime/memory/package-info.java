/**
 * How several threads read and write the same fields, and where things lie by their hash codes. Depends on nothing but the JDK.
 */
@NullMarked
package io.cachewright.runtime.memory;

import org.jspecify.annotations.NullMarked;
