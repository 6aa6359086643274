package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands loaded values to the store that processes share. The store keeps a value if nothing that it was loaded under
 * has changed; then this process keeps a copy as well.
 */
final class Filling<V extends @Nullable Object> {
    private final SharedCache<?, V> sharedCache;
    private final Copies<V> copies;
    private final BiConsumer<Object, SharedKey> dropCopy;
    private final CacheClock clock;

    /** What a flight has loaded for a key. */
    record Loaded<V extends @Nullable Object>(Object key, Flight<Entry<V>> flight, Entry<V> entry) {
        Departure departure() {
            if (flight.departure() instanceof Departure departure) {
                return departure;
            }
            throw new AssertionError("a flight that has loaded has departed");
        }
    }

    Filling(SharedCache<?, V> sharedCache, Copies<V> copies, BiConsumer<Object, SharedKey> dropCopy, CacheClock clock) {
        this.sharedCache = sharedCache;
        this.copies = copies;
        this.dropCopy = dropCopy;
        this.clock = clock;
    }

    /** Hands these values to the store in one round trip, without those that have no lease. */
    void fill(List<Loaded<V>> all, Terms terms) {
        List<Loaded<V>> filling = new ArrayList<>(all.size());
        List<Fill<V>> fills = new ArrayList<>(all.size());
        for (Loaded<V> loaded : all) {
            Lease lease = loaded.departure().lease();
            if (lease != null) {
                filling.add(loaded);
                fills.add(fill(loaded, lease, terms));
            }
        }
        List<Filled> filled = fills.isEmpty() ? null : sharedCache.fill(fills);
        for (int i = 0; i < filling.size(); i++) {
            if (filled != null && filled.get(i).kept()) {
                keep(filling.get(i), filled.get(i));
            } else {
                notKept(filling.get(i), fills.get(i), filled != null);
            }
        }
    }

    private Fill<V> fill(Loaded<V> loaded, Lease lease, Terms terms) {
        Entry<V> entry = loaded.entry();
        Departure departure = loaded.departure();
        Duration ttl = Duration.ofNanos(entry.endsAt(0) - clock.nanos());
        Duration loadTime = Duration.ofNanos(System.nanoTime() - departure.nanos());
        Duration stale = Duration.ofNanos(terms.staleIfError());
        return new Fill<>(departure.asked(), lease, entry.value(), ttl, stale, loadTime);
    }

    private void keep(Loaded<V> loaded, Filled filled) {
        Departure departure = loaded.departure();
        SharedEntry<V> copy = SharedEntry.of(loaded.entry(), departure.evidence(), filled.fill(), departure.nanos());
        if (loaded.flight().seal(copy)) {
            copies.keep(loaded.key(), copy);
        }
    }

    private void notKept(Loaded<V> loaded, Fill<V> fill, boolean isKnown) {
        if (loaded.flight().older() instanceof SharedEntry<V> older && (!isKnown || isThere(fill.asked(), older))) {
            // Callers have what nobody else will see, and must not be served what was before that.
            takeOut(loaded.key(), loaded.departure());
        } else if (!isKnown) {
            // Or all processes would wait until it ends by itself.
            sharedCache.release(fill.asked(), fill.lease());
        }
    }

    private boolean isThere(Asked asked, SharedEntry<V> older) {
        Look<V> now = sharedCache.check(asked, older.fill());
        return now == null || (now.hit() && now.fill().equals(older.fill()));
    }

    /** Removes the entry of a flight's key from the store, if that answers, and the copy of it here. */
    void takeOut(Object key, Departure departure) {
        Asked asked = departure.asked();
        Lease lease = sharedCache.lease(asked, Lease.Purpose.PUT);
        if (lease != null) {
            sharedCache.release(asked, lease);
        }
        dropCopy.accept(key, asked.key());
    }
}
