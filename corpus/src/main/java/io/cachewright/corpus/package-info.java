/**
 * The corpus check: annotates the methods of real libraries, runs the processor over them and compiles what it writes.
 * A program of the build, not of the product. Uses the processor only as a compiler does, through its service.
 */
@NullMarked
package io.cachewright.corpus;

import org.jspecify.annotations.NullMarked;
