/**
 * Names of what is generated, unlike all that is there, and names that the user may have meant. Uses {@code program}
 * and {@code type}.
 */
@NullMarked
package io.cachewright.processor.scan.name;

import org.jspecify.annotations.NullMarked;
