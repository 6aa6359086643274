package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.shared.Lease;
import org.jspecify.annotations.Nullable;

/**
 * What a load has to ask before it begins, and to tell when it ends. Nothing, where entries live in this process alone;
 * {@link SharedShelf} has more to say.
 */
abstract class Customs<V extends @Nullable Object> {
    /** The entry that this call could be served with, if not now then instead of a failure. */
    abstract @Nullable Entry<V> old(Call<V> call);

    /** Where a call remembers what it has seen; null where there is nothing to see but this. */
    @Nullable
    Sighting<V> sighting() {
        return null;
    }

    /** The entry that answers a call with no load, when it takes more than {@link Cache#find} to get it. */
    @Nullable
    Entry<V> seen(Call<V> call) {
        return null;
    }

    /** What there is as a value is put, and would have to go if that can't be kept. */
    @Nullable
    Entry<V> beforePut(Call<V> call) {
        return old(call);
    }

    /** Whether a call may have the result of this flight, which stands as far as this process knows. */
    Joining joining(Call<V> call, Flight<Entry<V>> flight) {
        return Joining.ALLOWED;
    }

    /**
     * What there is as a flight begins, which may be an entry that makes its load needless; otherwise the flight may load
     * from now on.
     */
    @Nullable
    Entry<V> before(Call<V> call, Flight<Entry<V>> flight) {
        return old(call);
    }

    /** Whether another process is loading what this flight would; else it may load from now on. Does not wait for it. */
    boolean isHeldElsewhere(Call<V> call, Flight<Entry<V>> flight) {
        return false;
    }

    /** The same for a flight that is to replace what there is; false if somebody else is about to. */
    boolean prepare(Call<V> call, Flight<Entry<V>> flight, Lease.Purpose purpose) {
        return true;
    }

    /** A flight has ended, or will, without anything to keep. */
    void release(Flight<Entry<V>> flight) {}

    /** What is to be compared when a value is put; null where other processes have no part in it. */
    @Nullable
    SharedState observe() {
        return null;
    }

    /** Whether nobody in another process has changed what this call's value would be kept under, since then. */
    boolean isUnchanged(Call<V> call, @Nullable SharedState since) {
        return true;
    }
}
