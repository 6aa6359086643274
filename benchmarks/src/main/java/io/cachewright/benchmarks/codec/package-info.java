/** What writing and reading a value costs. */
@NullMarked
package io.cachewright.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
