/** What only a process of its own can tell: how it starts, what its heap holds. Each program prints one number. */
@NullMarked
package io.cachewright.benchmarks.process;

import org.jspecify.annotations.NullMarked;
