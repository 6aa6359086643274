/**
 * Turns a model into source text; decides nothing but layout. Uses {@code model} alone.
 */
@NullMarked
package io.cachewright.processor.write;

import org.jspecify.annotations.NullMarked;
