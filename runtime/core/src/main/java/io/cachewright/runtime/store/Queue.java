package io.cachewright.runtime.store;

import org.jspecify.annotations.Nullable;

/** Nodes in the order in which they came. A node is in one queue at a time, and knows which. */
final class Queue {
    private final byte id;
    private @Nullable Node newest;
    private @Nullable Node oldest;
    private int size;

    Queue(int id) {
        this.id = (byte) id;
    }

    int size() {
        return size;
    }

    /** The one that came first; null if this is empty. */
    @Nullable
    Node oldest() {
        return oldest;
    }

    void add(Node node) {
        node.queue = id;
        node.older = newest;
        if (newest != null) {
            newest.newer = node;
        } else {
            oldest = node;
        }
        newest = node;
        size++;
    }

    void remove(Node node) {
        bind(node.newer, node.older);
        node.newer = null;
        node.older = null;
        size--;
    }

    /** One takes the place of another. */
    void replace(Node before, Node now) {
        now.queue = id;
        Node newer = before.newer;
        Node older = before.older;
        before.newer = null;
        before.older = null;
        bind(newer, now);
        bind(now, older);
    }

    /** Lets go of all, and has them let go of each other: who keeps one doesn't keep the rest, and each can be added again. */
    void clear() {
        Node node = oldest;
        while (node != null) {
            Node next = node.newer;
            node.newer = null;
            node.older = null;
            node = next;
        }
        newest = null;
        oldest = null;
        size = 0;
    }

    /** Makes them neighbours; null is the end. */
    private void bind(@Nullable Node newer, @Nullable Node older) {
        if (newer != null) {
            newer.older = older;
        } else {
            newest = older;
        }
        if (older != null) {
            older.newer = newer;
        } else {
            oldest = newer;
        }
    }
}
