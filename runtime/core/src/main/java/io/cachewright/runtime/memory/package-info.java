/**
 * How several threads read and write the same fields. Depends on nothing but the JDK.
 */
@NullMarked
package io.cachewright.runtime.memory;

import org.jspecify.annotations.NullMarked;
