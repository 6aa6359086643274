/**
 * Reads the compiler's elements, checks every rule, and yields a model or problems. The way in is {@code TypeScan};
 * with it are the parts of a caching class that belong to no single method: constructors, what containers read, what
 * is passed on, warnings. Uses its sub-packages (which know nothing of it), {@code model} and {@code report}; nothing
 * else looks at elements and type mirrors.
 */
@NullMarked
package io.cachewright.processor.scan;

import org.jspecify.annotations.NullMarked;
