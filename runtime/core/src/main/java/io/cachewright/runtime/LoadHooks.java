package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.shared.Lease;
import org.jspecify.annotations.Nullable;

/**
 * What a load asks before it begins, and reports when it ends. Here for entries that live in this process alone, where
 * there is little to ask; {@link SharedShelf} asks the store that processes share.
 */
abstract class LoadHooks<V extends @Nullable Object> {
    /** The entry that this call could be served: at once, or only if its load fails. Null if there is none. */
    abstract @Nullable Entry<V> old(Call<V> call);

    /** Where a call notes what it has seen in the store that processes share; null where there is none. */
    @Nullable
    Sighting<V> sighting() {
        return null;
    }

    /** An entry that answers this call without a load, and that {@link Cache#find} alone would not have found. */
    @Nullable
    Entry<V> seen(Call<V> call) {
        return null;
    }

    /** The entry that is there when a value is put, and that must go even if the value can't be kept. */
    @Nullable
    Entry<V> beforePut(Call<V> call) {
        return old(call);
    }

    /** Whether a call may have the result of this flight, which stands as far as this process knows. */
    Joining joining(Call<V> call, Flight<Entry<V>> flight) {
        return Joining.ALLOWED;
    }

    /**
     * The entry that is there when a flight begins; one that may be served makes its load needless. From now on the
     * flight may load.
     */
    @Nullable
    Entry<V> before(Call<V> call, Flight<Entry<V>> flight) {
        return old(call);
    }

    /** Whether another process is loading this key; if not, the flight may load from now on. Does not wait. */
    boolean isHeldElsewhere(Call<V> call, Flight<Entry<V>> flight) {
        return false;
    }

    /** Lets a flight load to replace the entry that is there; false if somebody else is about to replace it. */
    boolean prepare(Call<V> call, Flight<Entry<V>> flight, Lease.Purpose purpose) {
        return true;
    }

    /** A flight has ended, or is about to, with nothing to keep. */
    void release(Flight<Entry<V>> flight) {}

    /** What other processes have changed so far, to be compared when a value is put; null where there are none. */
    @Nullable
    SharedState observe() {
        return null;
    }

    /** Whether no other process has changed anything that this call's value would be kept under, since this state. */
    boolean isUnchanged(Call<V> call, @Nullable SharedState since) {
        return true;
    }
}
