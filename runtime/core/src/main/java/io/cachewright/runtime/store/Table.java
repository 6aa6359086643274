package io.cachewright.runtime.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Entries bounded by count, in an {@link Index} of which each is a part itself: beyond the entries that costs five to
 * eleven bytes for each of them, and up to eighteen for a short while before it gets longer.
 *
 * <p>Reads take no lock. Writes hold one, for the index and the {@link Policy}; it is never held while users' code runs
 * but {@code equals} of keys. A reader beside a writer that splits chains may miss what is there, and never finds what
 * is not; {@link #get} and {@link #peek} notice, {@link Index#first} does not.
 */
final class Table<E extends Node> extends LocalStore<E> {
    private final BriefLock lock = new BriefLock();
    private final Policy policy;
    private final Consumer<? super E> onEviction;
    private final Index<E> index = new Index<>();
    private long bound;

    Table(long bound, LongSupplier hits, Consumer<? super E> onEviction) {
        this.bound = bound;
        this.policy =
                new Policy(bound, index::few, hits, ThreadLocalRandom.current().nextInt());
        this.onEviction = onEviction;
    }

    @SuppressWarnings("unchecked") // there are no others here
    private @Nullable E typed(@Nullable Node node) {
        return (E) node;
    }

    @Override
    public Index<E> index() {
        return index;
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
        int hash = Node.hash(key);
        int before = index.moves();
        E seen = index.find(key, hash);
        if (seen != null || index.isUnmoved(before)) {
            return seen;
        }
        lock.lock();
        try {
            return index.find(key, hash);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void change(Object key, UnaryOperator<@Nullable E> change) {
        int hash = Node.hash(key);
        lock.lock();
        try {
            E before = index.find(key, hash);
            E now = change.apply(before);
            if (now != null) {
                put(before, now);
            } else if (before != null) {
                takeOut(before);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void put(E entry, Predicate<? super E> good) {
        lock.lock();
        try {
            E before = index.find(entry.key, entry.hash);
            if (good.test(entry)) {
                put(before, entry);
            }
        } finally {
            lock.unlock();
        }
    }

    private void put(@Nullable E before, E now) {
        if (before == null) {
            add(now);
        } else if (now != before) {
            index.replace(before, now);
            policy.replaced(before, now);
        }
    }

    private void add(E entry) {
        E crowdedOut = typed(index.add(entry));
        try {
            policy.added(entry);
            if (crowdedOut != null) {
                evict(crowdedOut);
            }
            makeRoom();
        } catch (Throwable failure) {
            // There may be no memory for what the policy remembers. Then nobody had to go for this one.
            if (index.size() > bound) {
                takeOut(entry);
            }
            throw failure;
        }
    }

    private void makeRoom() {
        while (index.size() > bound) {
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
        if (index.remove(entry)) {
            policy.removed(entry);
        }
    }

    @Override
    public @Nullable E remove(Object key) {
        int hash = Node.hash(key);
        lock.lock();
        try {
            E entry = index.find(key, hash);
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
        Consumer<Node> typed = node -> action.accept(node.key, (E) node);
        Node[] walked = beginWalk();
        try {
            for (int i = 0; i < walked.length; i++) {
                Index.show(walked, i, typed);
            }
        } finally {
            endWalk(walked);
        }
    }

    private Node[] beginWalk() {
        lock.lock();
        try {
            return index.beginWalk();
        } finally {
            lock.unlock();
        }
    }

    private void endWalk(Node[] walked) {
        lock.lock();
        try {
            index.endWalk(walked);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long size() {
        return index.size();
    }

    @Override
    public void clear() {
        lock.lock();
        try {
            index.clear();
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
            policy.resize(bound);
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    /** There is never anything left to do. */
    @Override
    public void settle() {}
}
