package io.cachewright.redis;

import java.util.concurrent.atomic.LongAdder;

/** Counts what came of entries and invalidations. */
final class Tally {
    final LongAdder refused = new LongAdder();
    final LongAdder tooLarge = new LongAdder();
    final LongAdder unwritable = new LongAdder();
    final LongAdder damaged = new LongAdder();
    final LongAdder uncertain = new LongAdder();
}
