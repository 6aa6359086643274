/** What stays when there is no more room, and what it costs to choose it. */
@NullMarked
package io.cachewright.benchmarks.policy;

import org.jspecify.annotations.NullMarked;
