package io.cachewright.runtime.store;

import io.cachewright.runtime.memory.Spread;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the entries of a {@link Table} are found: chains by hash code. Whoever knows a hash code asks for the entries that
 * have it ({@link #first}, {@link Node#sameHash}) and compares keys where they are, without making one.
 *
 * <p>Reads by any thread at any time; all else is guarded by the lock of the table.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // under the lock of the table
public final class Index<E extends Node> extends Bins<E> {
    /**
     * A chain gets no longer than this. None does by chance; if somebody chooses keys that collide, each that they add
     * costs one of theirs, and no call more than a walk of this length. (While somebody walks over all, chains may be longer,
     * for then there are no more bins either.)
     */
    private static final int LONGEST_CHAIN = 256;

    /** So many bins and entries, and what else is in the last bin, are passed at a time. */
    private static final int FEW = 128;

    private volatile int size;
    private int walks;

    Index() {}

    /** One that nothing is ever found in. */
    public static <E extends Node> Index<E> empty() {
        return new Index<>();
    }

    /** The first entry whose key has this hash code, as far as one is found without waiting. */
    @SuppressWarnings("unchecked") // there are no others here
    public @Nullable E first(int hash) {
        Node[] now = bins();
        return (E) Node.withHash(at(now, Spread.bin(hash, now.length)), hash);
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

    int size() {
        return size;
    }

    /** Who has to go for it, if its chain was too long; still in there. */
    @Nullable
    Node add(Node node) {
        if (walks == 0) {
            grow(size);
        }
        makeSlots(node);
        Node[] now = bins();
        int index = Spread.bin(node.hash, now.length);
        Node first = at(now, index);
        node.next(first);
        begin(index, node);
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

    /** False if it is not there. */
    boolean remove(Node node) {
        vacate(node);
        if (!relink(node, node.next())) {
            return false;
        }
        size--;
        return true;
    }

    private boolean relink(Node node, @Nullable Node instead) {
        Node[] now = bins();
        int index = Spread.bin(node.hash, now.length);
        Node before = null;
        Node each = at(now, index);
        while (each != null && each != node) {
            before = each;
            each = each.next();
        }
        if (each == null) {
            return false;
        }
        if (before == null) {
            begin(index, instead);
        } else {
            before.next(instead);
        }
        return true;
    }

    /** As {@link Residents#few}. The place is a product of a hash code. */
    int few(int from, Consumer<Node> action) {
        Node[] now = bins();
        int index = from >>> Spread.shift(now.length);
        for (int left = FEW; left > 0 && index < now.length; index++) {
            left -= 1 + show(now, index, action);
        }
        return index << Spread.shift(now.length);
    }

    /** The bins to walk over; they don't grow and no chain is split until {@link #endWalk}. */
    Node[] beginWalk() {
        walks++;
        return bins();
    }

    /** Whoever walks over what was there before a {@link #clear} is in nobody's way. */
    void endWalk(Node[] walked) {
        if (walked == bins()) {
            walks--;
        }
    }

    void clear() {
        vacateAll();
        beginAnew();
        size = 0;
        walks = 0;
    }
}
