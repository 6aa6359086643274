/** Which client of Redis makes our hit cheapest, and how each behaves in trouble: docs/decisions/0019. */
package io.cachewright.benchmarks.client;
