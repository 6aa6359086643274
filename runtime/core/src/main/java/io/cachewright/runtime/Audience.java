package io.cachewright.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who hear of something. What one of them throws is logged, and keeps nobody else from anything. */
final class Audience<L> {
    private static final Logger LOG = System.getLogger("io.cachewright");

    private final String kind;
    private final List<L> listeners;

    Audience(Class<L> kind, List<L> listeners) {
        this.kind = kind.getSimpleName();
        this.listeners = new CopyOnWriteArrayList<>(listeners);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void add(L listener) {
        listeners.add(listener);
    }

    void clear() {
        listeners.clear();
    }

    void tell(Consumer<L> what) {
        listeners.forEach(each -> tell(each, what));
    }

    /** Only this one, who needn't be one of them. */
    void tell(L listener, Consumer<L> what) {
        try {
            what.accept(listener);
        } catch (Throwable broken) {
            // Whatever it is, an AssertionError included: those who wait for the load must get their result.
            LOG.log(
                    Level.WARNING,
                    "a " + kind + " failed: " + listener.getClass().getName(),
                    broken);
        }
    }
}
