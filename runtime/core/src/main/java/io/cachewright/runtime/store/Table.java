package io.cachewright.runtime.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A hash table of entries bounded by count, where they can be found without a key object: whoever knows a hash code asks
 * for the entries that have it ({@link #first}, {@link Node#sameHash}) and compares the keys where they are.
 *
 * <p>Reads take no lock. Writes hold one, for the bins and the {@link Policy}; it is never held while users' code runs
 * but {@code equals} of keys. Entries of a bin are chained by themselves, so an entry costs the table four to eleven
 * bytes of its array. A reader beside a writer that doubles the array may miss what is there, and never finds what is
 * not; {@link #get} and {@link #peek} notice, {@link #first} does not.
 */
public final class Table<E extends Node> extends LocalStore<E> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Policy policy = new Policy();
    private final Consumer<? super E> onEviction;
    private final Bins bins = new Bins();
    private long bound;

    Table(long bound, Consumer<? super E> onEviction) {
        this.bound = bound;
        this.onEviction = onEviction;
    }

    /** The first entry whose key has this hash code, as far as one is found without waiting. */
    public @Nullable E first(int hash) {
        return typed(bins.first(hash));
    }

    @SuppressWarnings("unchecked") // there are no others here
    private @Nullable E typed(@Nullable Node node) {
        return (E) node;
    }

    @Override
    public Table<E> table() {
        return this;
    }

    @Override
    public @Nullable E get(Object key) {
        E entry = peek(key);
        if (entry != null) {
            entry.touch();
        }
        return entry;
    }

    @Override
    public @Nullable E peek(Object key) {
        int hash = key.hashCode();
        int before = bins.doublings();
        Node seen = bins.find(key, hash);
        if (seen != null || bins.isUnmoved(before)) {
            return typed(seen);
        }
        lock.lock();
        try {
            return typed(bins.find(key, hash));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void change(Object key, UnaryOperator<@Nullable E> change) {
        int hash = key.hashCode();
        lock.lock();
        try {
            E before = typed(bins.find(key, hash));
            E now = change.apply(before);
            if (before == null) {
                addIfAny(now);
            } else if (now == null) {
                takeOut(before);
            } else if (now != before) {
                bins.replace(before, now);
                policy.replaced(before, now);
            }
        } finally {
            lock.unlock();
        }
    }

    private void addIfAny(@Nullable E entry) {
        if (entry == null) {
            return;
        }
        E crowdedOut = typed(bins.add(entry));
        policy.added(entry);
        if (crowdedOut != null) {
            evict(crowdedOut);
        }
        makeRoom();
    }

    private void makeRoom() {
        while (bins.size() > bound) {
            E victim = typed(policy.victim());
            if (victim == null) {
                return;
            }
            evict(victim);
        }
    }

    private void evict(E entry) {
        takeOut(entry);
        onEviction.accept(entry);
    }

    private void takeOut(E entry) {
        bins.remove(entry);
        policy.removed(entry);
    }

    @Override
    public @Nullable E remove(Object key) {
        int hash = key.hashCode();
        lock.lock();
        try {
            E entry = typed(bins.find(key, hash));
            if (entry != null) {
                takeOut(entry);
            }
            return entry;
        } finally {
            lock.unlock();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // as in typed
    public void forEach(BiConsumer<Object, ? super E> action) {
        Node[] walked = beginWalk();
        try {
            for (int i = 0; i < walked.length; i++) {
                for (Node node = Bins.at(walked, i); node != null; node = node.next()) {
                    action.accept(node.key, (E) node);
                }
            }
        } finally {
            endWalk();
        }
    }

    private Node[] beginWalk() {
        lock.lock();
        try {
            return bins.beginWalk();
        } finally {
            lock.unlock();
        }
    }

    private void endWalk() {
        lock.lock();
        try {
            bins.endWalk();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long size() {
        return bins.size();
    }

    @Override
    public void clear() {
        lock.lock();
        try {
            bins.clear();
            policy.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void resize(long bound) {
        lock.lock();
        try {
            this.bound = bound;
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    /** There is never anything left to do. */
    @Override
    public void settle() {}
}
