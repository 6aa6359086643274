package io.cachewright.runtime.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the entries of a {@link Table} are found: chains by hash code. Whoever knows a hash code asks for the entries that
 * have it ({@link #first}, {@link Node#sameHash}) and compares keys where they are, without making one.
 *
 * <p>Reads by any thread at any time; all else is guarded by the lock of the table.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // under the lock of the table
public final class Index<E extends Node> extends Slots<E> {
    private static final VarHandle BIN = MethodHandles.arrayElementVarHandle(Node[].class);
    private static final int FEWEST = 16;
    private static final int MOST = 1 << 30;

    /**
     * A chain gets no longer than this. None does by chance; if somebody chooses keys that collide, each that they add
     * costs one of theirs, and no call more than a walk of this length. (While somebody walks over all, chains may be longer,
     * for then there are no more bins either.)
     */
    private static final int LONGEST_CHAIN = 256;

    /** So many bins and entries, and what else is in the last bin, are passed at a time. */
    private static final int FEW = 128;

    /** 2^32 by the golden ratio: the upper bits of a product with it lie far apart for numbers that are near (Knuth). */
    private static final int GOLDEN = 0x9E3779B9;

    private volatile Node[] bins = new Node[FEWEST];
    private volatile int size;
    private volatile int doublings;
    private int walks;

    Index() {}

    /** One that nothing is ever found in. */
    public static <E extends Node> Index<E> empty() {
        return new Index<>();
    }

    /** The first entry whose key has this hash code, as far as one is found without waiting. */
    @SuppressWarnings("unchecked") // there are no others here
    public @Nullable E first(int hash) {
        Node[] now = bins;
        return (E) Node.withHash(at(now, index(hash, now.length)), hash);
    }

    @Override
    @SuppressWarnings("unchecked")
    @Nullable
    E find(Object key, int hash) {
        Node node = first(hash);
        while (node != null && !node.hasKey(key)) {
            node = node.sameHash();
        }
        return (E) node;
    }

    static @Nullable Node at(Node[] bins, int index) {
        return (Node) BIN.getAcquire(bins, index);
    }

    private static int index(int hash, int length) {
        return (hash * GOLDEN) >>> shift(length);
    }

    private static int shift(int length) {
        return Integer.numberOfLeadingZeros(length - 1);
    }

    /** To be asked for before a search, for {@link #isUnmoved}. */
    int doublings() {
        return doublings;
    }

    /** Whether what was not found since was not there. */
    boolean isUnmoved(int before) {
        VarHandle.acquireFence();
        return (before & 1) == 0 && doublings == before;
    }

    int size() {
        return size;
    }

    /** Who has to go for it, if its chain was too long; still in there. */
    @Nullable
    Node add(Node node) {
        if (size >= bins.length - (bins.length >> 2) && walks == 0 && bins.length < MOST) {
            grow();
        }
        int index = index(node.hash, bins.length);
        Node first = at(bins, index);
        node.next(first);
        BIN.setRelease(bins, index, node);
        size++;
        occupy(node, size == 1);
        int length = 1;
        Node last = node;
        for (Node each = first; each != null; each = each.next()) {
            length++;
            last = each;
        }
        return length > LONGEST_CHAIN && walks == 0 ? last : null;
    }

    /** In the same place of the chain, so that nobody who walks along it misses anything. */
    void replace(Node before, Node now) {
        vacate(before);
        now.next(before.next());
        relink(before, now);
        occupy(now, size == 1);
    }

    void remove(Node node) {
        vacate(node);
        relink(node, node.next());
        size--;
    }

    private void relink(Node node, @Nullable Node instead) {
        int index = index(node.hash, bins.length);
        Node before = null;
        for (Node each = at(bins, index); each != null && each != node; each = each.next()) {
            before = each;
        }
        if (before == null) {
            BIN.setRelease(bins, index, instead);
        } else {
            before.next(instead);
        }
    }

    private void grow() {
        Node[] before = bins;
        Node[] twice = new Node[before.length * 2];
        doublings++;
        for (int i = 0; i < before.length; i++) {
            split(before, i, twice);
        }
        bins = twice;
        doublings++;
    }

    /** Those of one bin go into two, in the same order, so that no chain is ever a ring. */
    private void split(Node[] before, int index, Node[] twice) {
        Node[] last = new Node[2];
        for (Node node = at(before, index); node != null; node = node.next()) {
            int now = index(node.hash, twice.length);
            int half = now & 1;
            if (last[half] == null) {
                BIN.setRelease(twice, now, node);
            } else {
                last[half].next(node);
            }
            last[half] = node;
        }
        for (Node end : last) {
            if (end != null) {
                end.next(null);
            }
        }
    }

    /** As {@link Residents#few}. The place is a product: a bin is a range of them, of which a doubling makes two. */
    int few(int from, Consumer<Node> action) {
        Node[] now = bins;
        int index = from >>> shift(now.length);
        for (int left = FEW; left > 0 && index < now.length; left--) {
            for (Node node = at(now, index); node != null; node = node.next()) {
                action.accept(node);
                left--;
            }
            index++;
        }
        return index << shift(now.length);
    }

    /** The bins to walk over; they don't grow until {@link #endWalk}. */
    Node[] beginWalk() {
        walks++;
        return bins;
    }

    void endWalk() {
        walks--;
    }

    void clear() {
        vacateAll();
        bins = new Node[FEWEST];
        size = 0;
    }
}
