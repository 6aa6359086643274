/**
 * The program as the compiler shows it: its elements, what our annotations say of them, what Kotlin and Lombok make of
 * them; and {@code Scan}, which is what reading any part of it yields. Uses none of the other packages of
 * {@code scan}.
 */
@NullMarked
package io.cachewright.processor.scan.program;

import org.jspecify.annotations.NullMarked;
