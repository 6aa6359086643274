package io.cachewright.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of programs that begin and commit by themselves, as with plain JDBC: each belongs to the thread that
 * began it.
 *
 * <pre>{@code
 * try (var transaction = transactions.begin()) {
 *     prices.reprice("A1", EUR, amount);     // runs its update on the connection
 *     connection.commit();
 *     transaction.committed();               // now what reprice invalidates is invalidated
 * }                                          // left without committed(): it is dropped
 * }</pre>
 *
 * Safe for any number of threads.
 */
public final class ThreadTransactions implements Transactions {
    /** One for each instance: a static one would be one transaction for all applications that share a class loader. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Begun> current = new ThreadLocal<>();

    @Override
    public @Nullable Transaction current() {
        return underWay(current.get());
    }

    /** The innermost that has not ended: another thread, or those around it, may have ended some already. */
    private static @Nullable Begun underWay(@Nullable Begun innermost) {
        Begun begun = innermost;
        while (begun != null && begun.ended) {
            begun = begun.outer;
        }
        return begun;
    }

    /** Begins a transaction of the calling thread; one that the thread was already in goes on when this has ended. */
    public Begun begin() {
        Begun begun = new Begun(underWay(current.get()));
        current.set(begun);
        return begun;
    }

    /** A transaction that one thread began, and ends. */
    public final class Begun implements Transaction, AutoCloseable {
        private final @Nullable Begun outer;
        private final List<Consumer<? super End>> actions = new ArrayList<>();
        private volatile boolean ended;

        private Begun(@Nullable Begun outer) {
            this.outer = outer;
        }

        @Override
        public void whenEnded(Consumer<? super End> action) {
            actions.add(action);
        }

        /**
         * Says that the database has committed: the changes that waited for it are made now. Throws the first that
         * fails, after the others are made. Is called once at most, before {@link #close}.
         */
        public void committed() {
            end(End.COMMITTED);
        }

        /** Ends the transaction as rolled back, unless it was committed. */
        @Override
        public void close() {
            end(End.ROLLED_BACK);
        }

        private void end(End how) {
            if (ended) {
                return;
            }
            ended = true;
            Begun left = underWay(current.get());
            if (left == null) {
                current.remove();
            } else {
                current.set(left);
            }
            All.of(actions).forEach(action -> action.accept(how));
        }
    }
}
