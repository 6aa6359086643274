/** What is asked in the benchmarks of hits, and those who answer with no more than Caffeine at hand. Knows no rival. */
@NullMarked
package io.cachewright.benchmarks.hits;

import org.jspecify.annotations.NullMarked;
