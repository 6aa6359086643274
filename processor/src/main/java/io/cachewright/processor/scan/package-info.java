/**
 * Reads the compiler's elements, checks every rule, and yields a model or problems. Uses {@code model} and {@code
 * report}; the only room that looks at elements and type mirrors.
 */
@NullMarked
package io.cachewright.processor.scan;

import org.jspecify.annotations.NullMarked;
