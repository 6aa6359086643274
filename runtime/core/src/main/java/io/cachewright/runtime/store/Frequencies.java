package io.cachewright.runtime.store;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How often keys were asked for of late, about: a count-min sketch of four-bit counters (Cormode and Muthukrishnan, 2005)
 * that are halved now and then, as in TinyLFU (Einziger, Friedman and Manes, ACM Transactions on Storage 2017): all at
 * once for whoever asks, and a block of them with each use that is added, so that nobody waits. Costs
 * eight to sixteen bytes for each entry there is room for, once half of the room is used. Whoever doesn't know the seed
 * can't choose keys that share their counters with others.
 */
final class Frequencies {
    /** A counter goes no further. */
    static final int MOST = 15;

    private static final int LEAST_WORDS = 64;
    private static final int MOST_WORDS = 1 << 27;
    private static final int LEAST_PERIOD = 1000;
    private static final long LOW_BITS = 0x7777777777777777L;

    private final int seed;
    private final @Nullable Frequencies others;
    private @Nullable Trial trial;
    private long[] words = {};

    /** The number of the last block; a block is eight words, and whoever adds a use is at one. */
    private int blocks;

    /** The blocks that are still to be halved, none of them before the next one in turn. */
    private final BitSet due = new BitSet();

    private int next;
    private long period;
    private long counted;

    Frequencies(int seed) {
        this.seed = seed;
        this.others = null;
    }

    /** Those of others, which this reads and doesn't add to. */
    Frequencies(Frequencies others) {
        this.seed = others.seed;
        this.others = others;
    }

    /** From now on, each use that is counted is a call that this hears of; null for none. */
    void tell(@Nullable Trial trial) {
        this.trial = trial;
    }

    boolean fits(int bound) {
        return others != null || words.length >= Math.min(MOST_WORDS, bound);
    }

    /** Forgets everything, and is good for so many entries from now on. Before that nothing is counted. */
    void forget(int bound) {
        int length = Math.max(LEAST_WORDS, Math.min(MOST_WORDS, bound));
        words = new long[Integer.highestOneBit(length - 1) << 1];
        blocks = (words.length >> 3) - 1;
        due.clear();
        next = blocks + 1;
        period = Math.max(LEAST_PERIOD, 10L * bound);
        counted = 0;
    }

    /** Counts what a node was used since this was last asked, and says whether it was at all. */
    boolean take(Node node) {
        int uses = node.uses;
        if (uses == 0) {
            return false;
        }
        node.uses = 0;
        if (trial != null) {
            trial.called(node, uses);
        }
        add(node.hash, uses);
        return true;
    }

    /** So many more uses of the key with this hash code. */
    void add(int hash, int uses) {
        if (words.length == 0) {
            return;
        }
        int mixed = mixed(hash);
        halveIfDue(mixed & blocks);
        if (next <= blocks) {
            halveIfDue(next++);
        }
        int block = (mixed & blocks) << 3;
        int places = places(mixed);
        boolean changed = false;
        for (int row = 0; row < 4; row++) {
            int place = places >>> (row << 3);
            int word = block + (row << 1) + (place & 1);
            int shift = (place & 0x1e) << 1;
            int count = (int) (words[word] >>> shift) & MOST;
            int more = Math.min(uses, MOST - count);
            words[word] += (long) more << shift;
            changed |= more > 0;
        }
        if (changed) {
            counted += uses;
            if (counted >= period) {
                halveAll();
            }
        }
    }

    /** How many uses of this key were counted, from 0 to {@link #MOST}. */
    int of(int hash) {
        if (others != null) {
            return others.of(hash);
        }
        if (words.length == 0) {
            return 0;
        }
        int mixed = mixed(hash);
        int block = (mixed & blocks) << 3;
        int places = places(mixed);
        int least = MOST;
        for (int row = 0; row < 4; row++) {
            int place = places >>> (row << 3);
            int word = block + (row << 1) + (place & 1);
            int shift = (place & 0x1e) << 1;
            least = Math.min(least, (int) (words[word] >>> shift) & MOST);
        }
        return due.get(mixed & blocks) ? least >>> 1 : least;
    }

    /** All are through by the next time: until then uses are added three times for each block, even if the most at once. */
    private void halveAll() {
        counted >>>= 1;
        due.set(0, blocks + 1);
        next = 0;
    }

    private void halveIfDue(int block) {
        if (due.get(block)) {
            due.clear(block);
            for (int word = block << 3; word < (block + 1) << 3; word++) {
                words[word] = (words[word] >>> 1) & LOW_BITS;
            }
        }
    }

    /** Spreads hash codes, most of which differ in their low bits only. */
    int mixed(int hash) {
        int mixed = hash ^ seed;
        mixed = (mixed ^ (mixed >>> 16)) * 0x7feb352d;
        mixed = (mixed ^ (mixed >>> 15)) * 0x846ca68b;
        return mixed ^ (mixed >>> 16);
    }

    /** One byte for each row: the counter's word of two, and its place in there. */
    private static int places(int mixed) {
        int places = mixed * 0x31848bab;
        return places ^ (places >>> 14);
    }
}
