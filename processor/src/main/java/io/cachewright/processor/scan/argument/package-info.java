/**
 * What a call gives to a change: arguments found by name or by path, matched to the parts of a key or to a group. Uses
 * {@code path} and {@code cache} beside {@code program}, {@code type} and {@code name}.
 */
@NullMarked
package io.cachewright.processor.scan.argument;

import org.jspecify.annotations.NullMarked;
