package io.cachewright.runtime.flight;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The flights of one cache that are in the air, at most one per key that calls may join. Safe for any number of
 * threads; holds a key only while it is being loaded. The user's method never runs inside it.
 */
public final class Flights<R extends Revocable> {
    private final FlightTable<R> inTheAir = new FlightTable<>();

    /** The flight of this key, which the caller must still ask whether it stands. */
    public @Nullable Flight<R> get(Object key) {
        return inTheAir.get(key);
    }

    /**
     * Makes the caller the owner of a flight, and puts it where calls find it. It replaces one of the same key that may
     * no longer be joined; null if there is none. False if another thread was faster, and there is another flight now.
     */
    public boolean start(@Nullable Flight<R> before, Flight<R> flight) {
        flight.claimFirst();
        if (before == null) {
            return inTheAir.add(flight);
        }
        // First, since an invalidation that no longer finds it here counts on its not publishing any more.
        before.revoke();
        if (before.isDeserted()) {
            // Threads that wait for it find that out by themselves, but nobody looks for those who left a future
            // behind.
            before.abandon(null);
        }
        return inTheAir.replace(before, flight);
    }

    /** Takes a flight out of the table, right before it ends. */
    public void end(Flight<R> flight) {
        try {
            inTheAir.remove(flight);
        } catch (VirtualMachineError broken) {
            flight.revoke();
            flight.abandon(broken);
            throw broken;
        } catch (Throwable failure) {
            // What a key's equals throws, say: it is still in there, and must neither be joined nor keep others
            // waiting.
            flight.revoke();
            flight.fail(failure);
            throw failure;
        }
    }

    /** Takes a flight out of the table that nobody else will end, and ends it for all who wait. */
    public void leave(Flight<R> flight) {
        // A future that it waits for may complete all the same, when no invalidation finds it here any more.
        flight.revoke();
        end(flight);
        flight.abandon(null);
    }

    /** No call that begins from now on joins the flight of this key, and what it loads is not kept. */
    public void revoke(Object key) {
        Flight<R> flight = inTheAir.get(key);
        if (flight != null) {
            revoke(flight);
        }
    }

    private void revoke(Flight<R> flight) {
        // In this order for the same reason as in start.
        flight.revoke();
        inTheAir.remove(flight);
    }

    /** Revokes, as {@link #revoke}, the flights of all keys that this holds for. */
    public void revokeIf(Predicate<Object> keys) {
        inTheAir.forEach(flight -> {
            if (keys.test(flight.key())) {
                revoke(flight);
            }
        });
    }

    /** How many are in the air; 0 when nothing is being loaded. */
    public int size() {
        int[] size = {0};
        inTheAir.forEach(flight -> size[0]++);
        return size[0];
    }
}
