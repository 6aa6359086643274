package io.cachewright.runtime.flight;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is to be run when a flight ends. Whoever takes an action out runs it, so each is run once. For any number of threads. */
final class Waiters {
    /** A set and not a queue: any number may come and go again before a flight ends. */
    private final Set<Runnable> actions = ConcurrentHashMap.newKeySet();

    void add(Runnable action) {
        actions.add(action);
    }

    /** False when somebody else has taken it out. */
    boolean remove(Runnable action) {
        return actions.remove(action);
    }

    /** Wakes all, even when one of them fails; what that threw is thrown in the end. */
    // The set is made for many threads, and whoever takes an action out of it runs it.
    @SuppressWarnings("ModifyCollectionInEnhancedForLoop")
    void wake() {
        Throwable failure = null;
        for (Runnable action : actions) {
            if (actions.remove(action)) {
                try {
                    action.run();
                } catch (RuntimeException | Error failed) {
                    failure = failed;
                }
            }
        }
        if (failure instanceof Error error) {
            throw error;
        } else if (failure != null) {
            throw (RuntimeException) failure;
        }
    }
}
