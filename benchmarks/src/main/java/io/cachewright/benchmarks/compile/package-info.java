/** What the processor adds to a compilation. */
package io.cachewright.benchmarks.compile;
