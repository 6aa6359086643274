/**
 * What a result is loaded under: its tags, its groups and its version. Uses {@code path} and {@code key} beside
 * {@code program}, {@code type} and {@code name}.
 */
@NullMarked
package io.cachewright.processor.scan.under;

import org.jspecify.annotations.NullMarked;
