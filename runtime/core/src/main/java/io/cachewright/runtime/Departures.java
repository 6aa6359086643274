package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.version.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets flights load for a store that processes share, each with the lease of its key if the store gives one. Also
 * decides which calls may have the result of a flight, and which flights have to wait for another process.
 */
final class Departures<V extends @Nullable Object> {
    private final SharedCache<?, V> sharedCache;
    private final Looking<?, V> looking;
    private final Leasing<V> leasing;
    private final BiConsumer<Object, SharedKey> dropCopy;
    private final CacheClock clock;

    Departures(
            SharedCache<?, V> sharedCache,
            Looking<?, V> looking,
            Leasing<V> leasing,
            BiConsumer<Object, SharedKey> dropCopy,
            CacheClock clock) {
        this.sharedCache = sharedCache;
        this.looking = looking;
        this.leasing = leasing;
        this.dropCopy = dropCopy;
        this.clock = clock;
    }

    /** See {@link LoadHooks#joining}. */
    Joining joining(Call<V> call, Flight<Entry<V>> flight) {
        Sighting<V> sighting = looking.sighting(call);
        if (!(flight.departure() instanceof Departure departure) || departure.nanos() - sighting.began > 0) {
            // It had not begun to load when this call began: whatever it loads is newer.
            return Joining.ALLOWED;
        }
        Look<V> look = sighting.look;
        if (look == null) {
            return Joining.UNKNOWN;
        }
        return departure.lease() != null && look.proves(departure.lease()) ? Joining.ALLOWED : Joining.REFUSED;
    }

    /** See {@link LoadHooks#before}. */
    @Nullable
    Entry<V> before(Call<V> call, Flight<Entry<V>> flight) {
        Sighting<V> sighting = looking.sighting(call);
        if (flight.departure() != null) {
            return sighting.stale;
        }
        Asked asked = looking.asked(call);
        Evidence evidence = looking.capture(call);
        Lease lease = null;
        if (sighting.look != null) {
            Leasing.Taken<V> taken = leasing.take(sighting, asked, () -> looking.look(call));
            if (taken.found() != null) {
                return taken.found();
            }
            lease = taken.lease();
        }
        flight.depart(new Departure(System.nanoTime(), asked, evidence, sighting.stale != null, lease));
        return sighting.stale;
    }

    /**
     * Lets those of these flights load that get their lease, in one round trip. Returns what the store said of each;
     * null where it did not answer.
     */
    List<Lease.@Nullable Outcome> before(List<Call<V>> calls, List<Flight<Entry<V>>> flights) {
        List<Evidence> evidence = calls.stream().map(looking::capture).toList();
        List<Asked> asked = calls.stream().map(looking::asked).toList();
        List<Lease> leases = sharedCache.lease(asked, Lease.Purpose.LOAD);
        List<Lease.@Nullable Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            Lease lease = leases == null ? null : leases.get(i);
            if (lease != null && lease.taken()) {
                flights.get(i).depart(new Departure(System.nanoTime(), asked.get(i), evidence.get(i), false, lease));
            }
            outcomes.add(lease == null ? null : lease.outcome());
        }
        return outcomes;
    }

    /** See {@link LoadHooks#isHeldElsewhere}. */
    boolean isHeldElsewhere(Call<V> call, Flight<Entry<V>> flight) {
        Sighting<V> sighting = looking.sighting(call);
        if (flight.departure() != null || sighting.look == null) {
            return false;
        }
        Asked asked = looking.asked(call);
        Evidence evidence = looking.capture(call);
        Lease lease = leasing.tryToTake(sighting, asked);
        if (lease != null && lease.taken()) {
            flight.depart(new Departure(System.nanoTime(), asked, evidence, sighting.stale != null, lease));
        }
        return lease != null && lease.outcome() == Lease.Outcome.HELD;
    }

    /** See {@link LoadHooks#prepare}. */
    boolean prepare(Call<V> call, Flight<Entry<V>> flight, Lease.Purpose purpose) {
        Asked asked = looking.asked(call);
        if (purpose == Lease.Purpose.REFRESH && isFreshThere(call)) {
            return false;
        }
        Evidence evidence = looking.capture(call);
        Lease lease = sharedCache.lease(asked, purpose);
        boolean taken = lease != null && lease.taken();
        boolean isPut = purpose == Lease.Purpose.PUT;
        if (isPut) {
            // That has taken out what was there, and what becomes of the put is open: nobody here may have it either.
            dropCopy.accept(call.key(), asked.key());
            evidence = looking.capture(call);
        }
        flight.depart(new Departure(System.nanoTime(), asked, evidence, !isPut, taken ? lease : null));
        return taken;
    }

    /** Whether another process has refreshed it. */
    private boolean isFreshThere(Call<V> call) {
        SharedEntry<V> there = looking.look(call);
        return there != null && there.isFresh(clock);
    }

    /** Whether more than half of this flight's lease is left. */
    boolean isLeasedLongEnough(Flight<Entry<V>> flight) {
        return flight.departure() instanceof Departure departure && leasing.isHalfLeft(departure);
    }

    /** See {@link LoadHooks#release}. */
    void release(Flight<Entry<V>> flight) {
        if (flight.departure() instanceof Departure departure && departure.lease() != null) {
            sharedCache.release(departure.asked(), departure.lease());
        }
    }
}
