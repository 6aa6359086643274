/** Those that ours is measured beside, as their manuals say to set them up; each loaded only when it is its turn. */
@NullMarked
package io.cachewright.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
