package io.cachewright.redis.faults;

import io.cachewright.redis.Until;
import io.cachewright.runtime.Cache;
import io.cachewright.runtime.Under;
import java.util.List;

/** A cache of a trial's nodes that its callers leave alone, with one value for a long time. */
final class Quiet {
    private static final int KEY = 1;

    private final List<Cache<Integer, Integer>> caches;

    Quiet(Trial trial, String name) {
        caches = trial.nodes().stream()
                .map(node -> node.caches().open(Node.spec(name)))
                .toList();
    }

    Cache<Integer, Integer> on(Kind kind) {
        return caches.get(kind.ordinal());
    }

    /** Loads this value on the first node; all of them serve it then. */
    Quiet keep(int value) {
        caches.get(0).invalidate(KEY);
        Until.holds("the value is kept", () -> {
            var unused = caches.get(0).load(KEY, () -> value);
            return serves(value);
        });
        return this;
    }

    /** Whether all nodes have it; a slow answer is a miss, so one that they don't serve now they may serve later. */
    boolean serves(int value) {
        return caches.stream().allMatch(cache -> Integer.valueOf(value).equals(cache.peek(KEY, Under.NOTHING)));
    }

    /** Whether some node still has it. */
    boolean isLeft(int value) {
        return caches.stream().anyMatch(cache -> Integer.valueOf(value).equals(cache.peek(KEY, Under.NOTHING)));
    }

    void invalidate() {
        caches.get(0).invalidate(KEY);
    }
}
