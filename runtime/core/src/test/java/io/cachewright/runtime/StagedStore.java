package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.SharedStore;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One process's way to a store, on which a test decides what happens right before and right after each operation: something
 * elsewhere, a pause, a fault.
 */
final class StagedStore implements SharedStore {
    /** What can be asked of a store. */
    enum Op {
        LOOK,
        CHECK,
        LEASE,
        FILL,
        RELEASE,
        INVALIDATE,
        INVALIDATE_ALL,
        TAGS,
        CELLS,
        BUMP
    }

    private final SharedStore store;
    private final Map<Op, Queue<Runnable>> before = new EnumMap<>(Op.class);
    private final Map<Op, Queue<Runnable>> after = new EnumMap<>(Op.class);
    private final List<Op> asked = new ArrayList<>();
    private volatile @Nullable Op failing;
    private volatile RuntimeException fault = new StoreException("staged", null);

    StagedStore(SharedStore store) {
        this.store = store;
    }

    /** Runs this when the next such operation is about to reach the store; several are for one after the other. */
    synchronized void before(Op op, Runnable action) {
        before.computeIfAbsent(op, first -> new ArrayDeque<>()).add(action);
    }

    /** The same when it was done and its answer is on the way back. */
    synchronized void after(Op op, Runnable action) {
        after.computeIfAbsent(op, first -> new ArrayDeque<>()).add(action);
    }

    /** From now on each such operation fails, with this. */
    void fail(Op op, RuntimeException with) {
        fault = with;
        failing = op;
    }

    /** What was asked since the last time, in order; the asking for changes left out. */
    synchronized List<Op> asked() {
        List<Op> since = asked.stream().filter(op -> op != Op.CELLS).toList();
        asked.clear();
        return since;
    }

    private synchronized Runnable next(Map<Op, Queue<Runnable>> stage, Op op) {
        Queue<Runnable> actions = stage.get(op);
        Runnable next = actions == null ? null : actions.poll();
        return next == null ? () -> {} : next;
    }

    private <T> T on(Op op, Supplier<T> operation) {
        synchronized (this) {
            asked.add(op);
        }
        if (op == failing) {
            throw fault;
        }
        next(before, op).run();
        T answer = operation.get();
        next(after, op).run();
        return answer;
    }

    private void on(Op op, Runnable operation) {
        var unused = on(op, () -> {
            operation.run();
            return op;
        });
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public void invalidateTags(Collection<String> tags) {
        on(Op.TAGS, () -> store.invalidateTags(tags));
    }

    @Override
    public List<Cells> cells(List<String> vectors, List<@Nullable Cells> known) {
        return on(Op.CELLS, () -> store.cells(vectors, known));
    }

    @Override
    public Cells bump(String vector, int... cells) {
        return on(Op.BUMP, () -> store.bump(vector, cells));
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public <V extends @Nullable Object> SharedEntries<V> open(SharedSpec spec) {
        return new Staged<>(store.open(spec));
    }

    private final class Staged<V extends @Nullable Object> implements SharedEntries<V> {
        private final SharedEntries<V> entries;

        Staged(SharedEntries<V> entries) {
            this.entries = entries;
        }

        @Override
        public List<Look<V>> look(List<Asked> asked) {
            return on(Op.LOOK, () -> entries.look(asked));
        }

        @Override
        public Look<V> check(Asked asked, String fill) {
            return on(Op.CHECK, () -> entries.check(asked, fill));
        }

        @Override
        public List<Lease> lease(List<Asked> asked, Duration time, Lease.Purpose purpose) {
            return on(Op.LEASE, () -> entries.lease(asked, time, purpose));
        }

        @Override
        public List<Filled> fill(List<Fill<V>> fills) {
            return on(Op.FILL, () -> entries.fill(fills));
        }

        @Override
        public void release(Asked asked, Lease lease) {
            on(Op.RELEASE, () -> entries.release(asked, lease));
        }

        @Override
        public void invalidate(List<SharedKey> keys) {
            on(Op.INVALIDATE, () -> entries.invalidate(keys));
        }

        @Override
        public void invalidateAll() {
            on(Op.INVALIDATE_ALL, entries::invalidateAll);
        }
    }
}
