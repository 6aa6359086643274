/**
 * Types as names, as text and in parts: which of them generated code can name, what is known of them, which are not
 * there yet. Uses {@code program}.
 */
@NullMarked
package io.cachewright.processor.scan.type;

import org.jspecify.annotations.NullMarked;
