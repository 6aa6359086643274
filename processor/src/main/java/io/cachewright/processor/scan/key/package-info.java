/**
 * What tells the calls of a method apart: the parts of its key, whether equal ones are found to be equal, and the form
 * in which they could be written down. Uses {@code path} beside {@code program}, {@code type} and {@code name}.
 */
@NullMarked
package io.cachewright.processor.scan.key;

import org.jspecify.annotations.NullMarked;
