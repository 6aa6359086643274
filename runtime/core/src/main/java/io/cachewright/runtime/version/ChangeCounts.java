package io.cachewright.runtime.version;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts changes, so that somebody can find out later whether what they care for has changed since. Safe for any number
 * of threads; nothing here waits.
 *
 * <p>There is a count for each of a few stripes of hash codes, not for each thing: whoever asks before they know what
 * they will care for takes the counts of all of them along, and at times hears of a change that was another's. Memory
 * doesn't grow with the things.
 */
public final class ChangeCounts {
    private static final int EVERYTHING = Stripes.COUNT;

    private final AtomicLongArray counts = new AtomicLongArray(EVERYTHING + 1);

    /** A change of this thing; to be counted before it takes effect. */
    public void count(Object what) {
        counts.incrementAndGet(Stripes.of(what));
    }

    /** A change of everything; to be counted before it takes effect. */
    public void countAll() {
        counts.incrementAndGet(EVERYTHING);
    }

    /** From now on. Costs a copy of all counts. */
    public Since since() {
        long[] seen = new long[EVERYTHING + 1];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = counts.get(i);
        }
        return new Since(seen);
    }

    /** The changes after a point in time. For one thread at a time. */
    public final class Since {
        private final long[] seen;

        private Since(long[] seen) {
            this.seen = seen;
        }

        /** As {@link ChangeCounts#count}, for a change of one's own: this one does not see it. */
        public void countOwn(Object what) {
            count(what);
            seen[Stripes.of(what)]++;
        }

        /** As {@link ChangeCounts#countAll}, for a change of one's own: this one does not see it. */
        public void countOwnOfAll() {
            countAll();
            seen[EVERYTHING]++;
        }

        /** Whether nobody else has changed this thing since. */
        public boolean isUnchanged(Object what) {
            int stripe = Stripes.of(what);
            return counts.get(stripe) == seen[stripe] && counts.get(EVERYTHING) == seen[EVERYTHING];
        }
    }
}
