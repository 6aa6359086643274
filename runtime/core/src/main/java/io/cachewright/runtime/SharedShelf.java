package io.cachewright.runtime;

import io.cachewright.Tier;
import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.version.Evidence;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the entries of a cache where other processes see them, and copies in this process as far as the {@link Copies}
 * of its tier do. Every call that no copy answers asks the store first, so what it is served was valid after it began.
 */
final class SharedShelf<K extends @Nullable Object, V extends @Nullable Object> extends Shelf<K, V> {
    private final Far<K, V> far;
    private final Copies<V> copies;
    private final Leasing<V> leasing;
    private final PutCheck<V> putCheck;

    SharedShelf(CacheSpec<K, V> spec, Common common, Counters counters, Shared shared, Sharing sharing, Tier tier) {
        super(spec, common, counters);
        this.far = new Far<>(shared, spec.name(), sharing, this::fault);
        this.copies = copies(spec, shared, tier);
        this.leasing = new Leasing<>(far, shared.leaseTime());
        this.putCheck = new PutCheck<>(far);
    }

    private Copies<V> copies(CacheSpec<K, V> spec, Shared shared, Tier tier) {
        if (tier != Tier.TIERED) {
            return new Copies<>();
        }
        ChangesElsewhere changes = shared.changes();
        return changes == null
                ? new CheckedCopies<>(spec.bound())
                : new WindowedCopies<>(
                        changes, far.vector(), this::servableCopy, (key, copy) -> keep(key, copy, terms()));
    }

    private @Nullable Entry<V> servableCopy(Call<V> call) {
        Entry<V> copy = super.old(call);
        return copy != null && copy.isServable(common.clock()) ? copy : null;
    }

    @Override
    Sighting<V> sighting() {
        return new Sighting<>();
    }

    private Sighting<V> sighting(Call<V> call) {
        Sighting<V> sighting = call.sighting();
        if (sighting == null) {
            throw new AssertionError("a call to shared entries has a sighting");
        }
        if (sighting.asked == null) {
            sighting.asked = far.asked(call);
        }
        return sighting;
    }

    private Asked asked(Call<V> call) {
        return Objects.requireNonNull(sighting(call).asked, "what a call asks is known from its beginning");
    }

    @Override
    @Nullable
    Entry<V> seen(Call<V> call) {
        SharedEntry<V> copy = copies.servable(call);
        return copy != null ? copy : look(call);
    }

    /** Asks the store, and keeps a copy of what it has. Null if that may not be served, or there was no answer. */
    private @Nullable SharedEntry<V> look(Call<V> call) {
        Sighting<V> sighting = sighting(call);
        Asked asked = asked(call);
        Evidence here = capture(call.under());
        // Before the store is asked: what changes from then on is not in the answer.
        Evidence ofCopy = copies.capture(here, asked);
        long began = System.nanoTime();
        long now = common.clock().nanos();
        SharedEntry<V> known = copies.toCheck(call);
        Look<V> look = known == null ? far.look(asked) : far.check(asked, known.fill());
        if (known != null && look != null && look.hit() && !look.fill().equals(known.fill())) {
            known = null;
            look = far.look(asked);
        }
        sighting.look = look;
        sighting.stale = null;
        if (look == null || !look.hit()) {
            return null;
        }
        SharedEntry<V> entry = entry(call, look, known, here, now, began);
        if (!entry.isServable(common.clock())) {
            sighting.stale = entry;
            return null;
        }
        copies.keep(call.key(), entry.under(ofCopy));
        return entry;
    }

    @SuppressWarnings("NullAway") // a null in it is a value
    private SharedEntry<V> entry(
            Call<V> call, Look<V> look, @Nullable SharedEntry<V> known, Evidence evidence, long now, long began) {
        V value = known != null ? known.value() : look.value();
        long filled = now - look.ageNanos();
        // Processes may be configured differently: none serves longer than it would keep what it loads itself.
        long end = Entry.plus(filled, Math.min(look.ttlNanos(), terms().longest(value)));
        long fresh = Math.min(end, Entry.plus(filled, terms().refreshAfter()));
        return new SharedEntry<>(value, evidence, fresh, end, weight(call.key(), value), look.fill(), began);
    }

    @Override
    @Nullable
    Entry<V> old(Call<V> call) {
        Entry<V> seen = seen(call);
        return seen != null ? seen : sighting(call).stale;
    }

    @Override
    @Nullable
    Entry<V> peek(Call<V> call) {
        return seen(call);
    }

    @Override
    Joining joining(Call<V> call, Flight<Entry<V>> flight) {
        Sighting<V> sighting = sighting(call);
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

    @Override
    @Nullable
    Entry<V> before(Call<V> call, Flight<Entry<V>> flight) {
        Sighting<V> sighting = sighting(call);
        if (flight.departure() != null) {
            return sighting.stale;
        }
        Asked asked = asked(call);
        Evidence evidence = copies.capture(capture(call.under()), asked);
        Lease lease = null;
        if (sighting.look != null) {
            Leasing.Taken<V> taken = leasing.take(sighting, asked, () -> look(call));
            if (taken.found() != null) {
                return taken.found();
            }
            lease = taken.lease();
        }
        flight.depart(new Departure(System.nanoTime(), asked, evidence, lease));
        return sighting.stale;
    }

    @Override
    boolean prepare(Call<V> call, Flight<Entry<V>> flight, Lease.Purpose purpose) {
        Asked asked = asked(call);
        if (purpose == Lease.Purpose.REFRESH && isFreshThere(call)) {
            return false;
        }
        Evidence evidence = copies.capture(capture(call.under()), asked);
        Lease lease = far.lease(asked, purpose);
        boolean taken = lease != null && lease.taken();
        flight.depart(new Departure(System.nanoTime(), asked, evidence, taken ? lease : null));
        return taken;
    }

    /** Whether another process has refreshed it. */
    private boolean isFreshThere(Call<V> call) {
        SharedEntry<V> there = look(call);
        return there != null && there.isFresh(common.clock());
    }

    @Override
    void release(Flight<Entry<V>> flight) {
        if (flight.departure() instanceof Departure departure && departure.lease() != null) {
            far.release(departure.asked(), departure.lease());
        }
    }

    /** Hands what was loaded to the store, which takes it if nothing it was loaded under has changed. */
    @Override
    void put(Object key, Flight<Entry<V>> flight, Entry<V> entry, Terms terms) {
        if (!(flight.departure() instanceof Departure departure) || departure.lease() == null) {
            return;
        }
        if (!flight.stands()) {
            release(flight);
        } else if (!entry.isKept()) {
            // What is there is older than this and must not come back when a later load fails.
            invalidate(key);
        } else {
            fill(key, flight, departure, departure.lease(), entry, terms);
        }
    }

    private void fill(
            Object key, Flight<Entry<V>> flight, Departure departure, Lease lease, Entry<V> entry, Terms terms) {
        Duration ttl = Duration.ofNanos(entry.endsAt(0) - common.clock().nanos());
        Duration loadTime = Duration.ofNanos(System.nanoTime() - departure.nanos());
        Duration stale = Duration.ofNanos(terms.staleIfError());
        Filled filled = far.fill(new Fill<>(departure.asked(), lease, entry.value(), ttl, stale, loadTime));
        if (filled != null && filled.kept()) {
            SharedEntry<V> copy = SharedEntry.of(entry, departure.evidence(), filled.fill(), departure.nanos());
            if (flight.seal(copy)) {
                copies.keep(key, copy);
            }
        }
    }

    @Override
    void put(Object key, Entry<V> entry) {
        SharedEntry<V> copy = (SharedEntry<V>) entry;
        store.change(key, copy::orNeither);
    }

    @Override
    SharedState observe() {
        return putCheck.observe();
    }

    @Override
    boolean isUnchanged(Call<V> call, @Nullable SharedState since) {
        return putCheck.isUnchanged(asked(call), since);
    }

    @Override
    void invalidate(Object key) {
        SharedKey shared = far.key(key);
        try {
            far.invalidate(shared);
        } finally {
            // Afterwards, so that no copy of what was there until then is left.
            copies.invalidated(shared);
            remove(key);
        }
    }

    @Override
    void invalidateAll() {
        try {
            far.invalidateAll();
        } finally {
            super.invalidateAll();
        }
    }

    @Override
    void invalidateGroup(Under.Group group) {
        try {
            far.invalidateGroup(group);
        } finally {
            super.invalidateGroup(group);
        }
    }
}
