/** Runs the benchmarks in turns, keeps what they say as JSON, and makes the tables of docs/performance.md of it. */
@NullMarked
package io.cachewright.benchmarks.report;

import org.jspecify.annotations.NullMarked;
