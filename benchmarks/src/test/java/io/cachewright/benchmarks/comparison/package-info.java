/** The table "Why another cache?" of README, run: each of its ways to cache does what is said of it. */
package io.cachewright.benchmarks.comparison;
