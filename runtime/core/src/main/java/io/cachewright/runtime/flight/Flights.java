package io.cachewright.runtime.flight;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The flights of one cache that are in the air, at most one per key that calls may join. Safe for any number of
 * threads; holds a key only while it is being loaded. The user's method never runs inside it.
 */
public final class Flights<R extends Revocable> {
    private final ConcurrentHashMap<Object, Flight<R>> inTheAir = new ConcurrentHashMap<>();

    /** The flight of this key, which the caller must still ask whether it stands. */
    public @Nullable Flight<R> get(Object key) {
        return inTheAir.get(key);
    }

    /**
     * Makes the caller the owner of a flight and puts it where calls find it, in the place of one that may no longer be
     * joined (null if there is none). False when another thread was faster and there is something else now.
     */
    public boolean start(Object key, @Nullable Flight<R> before, Flight<R> flight) {
        flight.claimFirst();
        if (before == null) {
            return inTheAir.putIfAbsent(key, flight) == null;
        }
        // First, since an invalidation that no longer finds it here counts on its not publishing any more.
        before.revoke();
        if (before.isDeserted()) {
            // Threads that wait for it find that out by themselves, but nobody looks for those who left a future
            // behind.
            before.abandon(null);
        }
        return inTheAir.replace(key, before, flight);
    }

    /** Takes a flight that is about to end out of the table. */
    public void end(Object key, Flight<R> flight) {
        inTheAir.remove(key, flight);
    }

    /** Takes a flight that nobody will end out of the table, and ends it for all who wait. */
    public void leave(Object key, Flight<R> flight) {
        inTheAir.remove(key, flight);
        flight.abandon(null);
    }

    /** No call that begins from now on joins the flight of this key, and what it loads is not kept. */
    public void revoke(Object key) {
        Flight<R> flight = inTheAir.get(key);
        if (flight != null) {
            // In this order for the same reason as in start.
            flight.revoke();
            inTheAir.remove(key, flight);
        }
    }

    /** The same for every key that this holds for and that is in the air now. */
    public void revokeIf(Predicate<Object> keys) {
        inTheAir.keySet().stream().filter(keys).forEach(this::revoke);
    }

    /** How many are in the air; 0 when nothing is being loaded. */
    public int size() {
        return inTheAir.size();
    }
}
