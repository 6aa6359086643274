package io.cachewright.runtime.store;

import io.cachewright.runtime.memory.Fields;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LocalStore} keeps: an object that knows its key and where it stands, so that the store needs none of its
 * own for it. It is kept by one store at a time.
 */
public abstract class Node {
    private static final VarHandle NEXT = Fields.of(MethodHandles.lookup(), "next", Node.class);

    final Object key;
    final int hash;

    /** Its neighbours in what {@link Policy} orders; guarded by the lock of the table. */
    @Nullable
    Node newer;

    @Nullable
    Node older;

    /** Which of the policy's queues it is in. */
    byte queue;

    /** How often it was asked for since the policy looked, as far as that is worth knowing; see {@link #touch}. */
    byte uses;

    private volatile @Nullable Node next;

    /** One for this key, whose hash code is asked for once. */
    protected Node(Object key) {
        this.key = key;
        this.hash = hash(key);
    }

    /** The hash code that a key is kept by: its own, but for {@link #hash(long)}. */
    static int hash(Object key) {
        return key instanceof Long number ? hash(number.longValue()) : key.hashCode();
    }

    /**
     * The hash code that a Long is kept by: its lower half, plus a multiple of the upper one. Its own takes both together
     * by exclusive or, so that a thousand by a thousand pairs, each packed into a long, would share a thousand codes.
     */
    public static int hash(long number) {
        return (int) number + (int) (number >>> 32) * 0x9E3779B1;
    }

    /** The key, never null. */
    public final Object key() {
        return key;
    }

    /**
     * Says that it was asked for. Of uses by several threads at once some may be lost, and from a few on none is written
     * down: what everybody reads stays where it is in their caches.
     */
    public final void touch() {
        byte seen = uses;
        if (seen < Policy.MOST_USES) {
            uses = (byte) (seen + 1);
        }
    }

    /** The next one in its bin whose key has the same hash code. */
    protected final @Nullable Node sameHash() {
        return withHash(next, hash);
    }

    /** The first from here on whose key has this hash code. */
    static @Nullable Node withHash(@Nullable Node from, int hash) {
        Node node = from;
        while (node != null && node.hash != hash) {
            node = node.next;
        }
        return node;
    }

    final boolean hasKey(Object other) {
        return key == other || other.equals(key);
    }

    final @Nullable Node next() {
        return next;
    }

    /** With all that was written before, for those who come by without the lock. */
    final void next(@Nullable Node node) {
        NEXT.setRelease(this, node);
    }
}
