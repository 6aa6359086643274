/** What Redis costs: through which client (docs/decisions/0019), and through our stores. */
package io.cachewright.benchmarks.redis;
