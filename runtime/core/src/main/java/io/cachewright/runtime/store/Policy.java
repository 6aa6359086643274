package io.cachewright.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * Which entry goes when there is no more room: SIEVE (Zhang and others, NSDI 2024). Guarded by the lock of its table; it
 * hears of hits only by {@link Node#touch}.
 */
final class Policy {
    /** More uses than this are as good as this. */
    static final byte MOST_USES = 1;

    private @Nullable Node newest;
    private @Nullable Node oldest;
    private @Nullable Node hand;

    void added(Node node) {
        node.older = newest;
        node.newer = null;
        if (newest != null) {
            newest.newer = node;
        } else {
            oldest = node;
        }
        newest = node;
    }

    /** One takes the place of another of the same key. */
    void replaced(Node before, Node now) {
        now.uses = before.uses;
        now.newer = before.newer;
        now.older = before.older;
        if (now.newer != null) {
            now.newer.older = now;
        } else {
            newest = now;
        }
        if (now.older != null) {
            now.older.newer = now;
        } else {
            oldest = now;
        }
        if (hand == before) {
            hand = now;
        }
        before.newer = null;
        before.older = null;
    }

    void removed(Node node) {
        if (hand == node) {
            hand = node.newer;
        }
        if (node.newer != null) {
            node.newer.older = node.older;
        } else {
            newest = node.older;
        }
        if (node.older != null) {
            node.older.newer = node.newer;
        } else {
            oldest = node.newer;
        }
        node.newer = null;
        node.older = null;
    }

    /** Who is to go next; null when there is nobody. */
    @Nullable
    Node victim() {
        Node node = hand != null ? hand : oldest;
        while (node != null && node.uses > 0) {
            node.uses = 0;
            node = node.newer != null ? node.newer : oldest;
        }
        hand = node;
        return node;
    }

    void clear() {
        newest = null;
        oldest = null;
        hand = null;
    }
}
