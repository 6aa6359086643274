package io.cachewright.runtime.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Where some entries of a {@link Table} are found without their hash code: the only one there is, and those whose keys are
 * booleans or constants of an enum. What is not found here may be in the {@link Index}, what is found is there.
 *
 * <p>Reads by any thread at any time; all else is guarded by the lock of the table. An entry leaves its slot before the
 * index and comes back to it after, so whoever has seen a newer one in either never finds an older one here.
 */
@SuppressWarnings("unchecked") // there are no others here
abstract sealed class Slots<E extends Node> permits Bins {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Node[].class);

    /** A power of two. Constants that are so far apart have one slot, which the later entry gets. */
    private static final int CONSTANTS = 64;

    /** Those of tables that need none; as many, so that nobody who asks has to compare. */
    private static final Node[] NO_BOOLEANS = new Node[2];

    private static final Node[] NO_CONSTANTS = new Node[CONSTANTS];

    private volatile @Nullable Node only;
    private volatile Node[] booleans = NO_BOOLEANS;
    private volatile Node[] constants = NO_CONSTANTS;

    /** The only entry there is, as for a method without parameters; null if there are none or more. */
    public final @Nullable E only() {
        return (E) only;
    }

    /** The entry whose key is this, as far as one is found without waiting. */
    public final @Nullable E of(boolean key) {
        return (E) SLOT.getAcquire(booleans, key ? 1 : 0);
    }

    /** The same of a constant of whatever enum. */
    public final @Nullable E of(Enum<?> key) {
        Node node = (Node) SLOT.getAcquire(constants, slot(key));
        return node != null && node.key == key ? (E) node : find(key, key.hashCode());
    }

    @SuppressWarnings("EnumOrdinal") // it says where to look, not what is there
    private static int slot(Enum<?> constant) {
        return constant.ordinal() & (CONSTANTS - 1);
    }

    abstract @Nullable E find(Object key, int hash);

    /** To be called before it leaves the index or is replaced there. */
    final void vacate(Node node) {
        only = null;
        if (node.key instanceof Boolean flag) {
            vacate(node, booleans, flag ? 1 : 0);
        } else if (node.key instanceof Enum<?> constant) {
            vacate(node, constants, slot(constant));
        }
    }

    private static void vacate(Node node, Node[] slots, int slot) {
        if (SLOT.get(slots, slot) == node) {
            SLOT.setRelease(slots, slot, null);
        }
    }

    /** To be called before it comes to the index, since there may be no memory for this. */
    final void makeSlots(Node node) {
        if (node.key instanceof Boolean && booleans == NO_BOOLEANS) {
            booleans = new Node[NO_BOOLEANS.length];
        } else if (node.key instanceof Enum<?> && constants == NO_CONSTANTS) {
            constants = new Node[CONSTANTS];
        }
    }

    /** To be called when it is in the index. */
    final void occupy(Node node, boolean isOnly) {
        only = isOnly ? node : null;
        if (node.key instanceof Boolean flag) {
            SLOT.setRelease(booleans, flag ? 1 : 0, node);
        } else if (node.key instanceof Enum<?> constant) {
            SLOT.setRelease(constants, slot(constant), node);
        }
    }

    /** To be called before all leave the index. */
    final void vacateAll() {
        only = null;
        booleans = NO_BOOLEANS;
        constants = NO_CONSTANTS;
    }
}
