package io.cachewright.runtime.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The entries of a few keys: those of a part of all hash codes, which nobody outside knows, and which is another each time.
 * Who was there before is found by a walk over all, of which each {@link #step} is short.
 */
final class Sample {
    /** So many entries, about: with half of them more is left to chance, twice as many gain little. */
    private static final int SIZE = 64;

    private final Policy whole;
    private final int bound;
    private final int salt;
    private final double part;
    private final Map<Integer, Node> entries = new HashMap<>();

    /** Where the walk goes on. */
    private int place;

    Sample(Policy whole, int bound) {
        this.whole = whole;
        this.bound = bound;
        this.salt = whole.random() | 1;
        this.part = Math.min(1.0, (double) SIZE / bound) * Integer.MAX_VALUE;
    }

    /** Walks on; says whether all are found now. */
    boolean step(Residents all) {
        place = all.few(place, this::add);
        return place == 0;
    }

    boolean has(Node node) {
        return (whole.spread(node.hash) * salt >>> 1) <= part;
    }

    void add(Node node) {
        if (has(node)) {
            entries.put(node.hash, node);
        }
    }

    void replace(Node before, Node now) {
        if (has(now)) {
            entries.replace(now.hash, before, now);
        }
    }

    void remove(Node node) {
        if (has(node)) {
            entries.remove(node.hash, node);
        }
    }

    /** Those that are there. */
    Collection<Node> entries() {
        return entries.values();
    }

    /** For how many entries a store of these keys alone would have room. */
    int room() {
        return Math.max(1, Math.min(bound, entries.size()));
    }
}
