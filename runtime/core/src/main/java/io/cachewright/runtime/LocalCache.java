package io.cachewright.runtime;

import io.cachewright.runtime.flight.Flight;
import io.cachewright.runtime.flight.Flights;
import io.cachewright.runtime.flight.Outcome;
import io.cachewright.runtime.store.LocalStore;
import io.cachewright.runtime.version.Evidence;
import io.cachewright.runtime.version.Version;
import org.jspecify.annotations.Nullable;

/** A cache whose entries live in this process. */
final class LocalCache<K extends @Nullable Object, V extends @Nullable Object> implements Cache<K, V> {
    private final CacheSpec<K, V> spec;
    private final CacheClock clock;
    private final Counters counters = new Counters();
    private final LocalStore<Entry<V>> store;
    private final Flights<Entry<V>> flights = new Flights<>();
    private final Version version = new Version();
    private final Terms terms;
    private volatile boolean closed;

    LocalCache(CacheSpec<K, V> spec, CacheClock clock) {
        this.spec = spec;
        this.clock = clock;
        this.terms = Terms.of(spec);
        this.store = LocalStore.bySize(maxSize(), evicted -> counters.evictions.increment());
    }

    private long maxSize() {
        return (Long) spec.get(Setting.MAX_SIZE);
    }

    @Override
    public @Nullable Entry<V> find(K key) {
        Entry<V> entry = store.get(NullKey.mask(key));
        if (entry == null || !entry.isFresh(clock)) {
            return null;
        }
        counters.hits.increment();
        return entry;
    }

    @Override
    public V load(K key, Loader<? extends V> loader) {
        Object masked = NullKey.mask(key);
        while (true) {
            if (closed) {
                throw new CachesClosedException(name());
            }
            Flight<Entry<V>> flight = flights.get(masked);
            if (flight == null || !flight.stands()) {
                Flight<Entry<V>> mine = new Flight<>(version.current());
                mine.claim();
                if (flights.start(masked, flight, mine)) {
                    return lead(masked, mine, loader);
                }
                continue;
            }
            if (flight.isMine()) {
                throw new RecursiveLoadException(name(), key);
            }
            Outcome<Entry<V>> outcome = flight.await(Long.MAX_VALUE);
            switch (outcome.kind()) {
                case LOADED -> {
                    counters.misses.increment();
                    return outcome.result().value();
                }
                case FAILED -> {
                    counters.misses.increment();
                    throw Sneaky.rethrow(outcome.failure());
                }
                case CYCLE -> {
                    counters.misses.increment();
                    return run(loader);
                }
                default -> flights.end(masked, flight);
            }
        }
    }

    /** Sees this flight through, as its owner. */
    private V lead(Object key, Flight<Entry<V>> flight, Loader<? extends V> loader) {
        try {
            Entry<V> kept = store.get(key);
            if (kept != null && kept.isFresh(clock)) {
                // Another load has ended between our looking for the entry and our looking for a flight.
                counters.hits.increment();
                flights.end(key, flight);
                flight.land(kept);
                return kept.value();
            }
            counters.misses.increment();
            V value = run(loader);
            Entry<V> entry = entry(value, flight.evidence());
            publish(key, flight, entry);
            flights.end(key, flight);
            flight.land(entry);
            return value;
        } catch (Throwable failure) {
            flights.end(key, flight);
            if (concernsItsThreadAlone(failure)) {
                flight.abandon(failure);
            } else {
                flight.fail(failure);
            }
            throw Sneaky.rethrow(failure);
        }
    }

    private static boolean concernsItsThreadAlone(Throwable failure) {
        return failure instanceof InterruptedException
                || failure instanceof VirtualMachineError
                || failure instanceof RecursiveLoadException
                || Thread.currentThread().isInterrupted();
    }

    private V run(Loader<? extends V> loader) {
        long start = clock.nanos();
        try {
            return loader.load();
        } catch (Throwable failure) {
            counters.loadFailures.increment();
            throw Sneaky.rethrow(failure);
        } finally {
            counters.loads.increment();
            counters.loadNanos.add(clock.nanos() - start);
        }
    }

    private void publish(Object key, Flight<Entry<V>> flight, Entry<V> entry) {
        if (!flight.seal(entry)) {
            return;
        }
        try {
            store.put(key, entry);
            if (!entry.stands()) {
                store.remove(key, entry);
            }
        } catch (RuntimeException | StackOverflowError fault) {
            // The value is good, only keeping it failed: a broken store is a miss and never the caller's problem.
            counters.storeFaults.increment();
        }
    }

    private Entry<V> entry(V value, Evidence evidence) {
        long end = terms.ttl() == Entry.NEVER ? Entry.NEVER : Entry.plus(clock.nanos(), terms.ttl());
        return new Entry<>(value, evidence, end, end, 1);
    }

    @Override
    public @Nullable V peek(K key) {
        Entry<V> entry = store.peek(NullKey.mask(key));
        return entry != null && entry.isServable(clock) ? entry.value() : null;
    }

    @Override
    public boolean contains(K key) {
        Entry<V> entry = store.peek(NullKey.mask(key));
        return entry != null && entry.isServable(clock);
    }

    @Override
    public void put(K key, V value) {
        if (closed) {
            throw new CachesClosedException(name());
        }
        Object masked = NullKey.mask(key);
        Evidence evidence = version.current();
        flights.revoke(masked);
        store.put(masked, entry(value, evidence));
    }

    @Override
    public void invalidate(K key) {
        Object masked = NullKey.mask(key);
        // First the flight, so that it can't publish after the entry is gone; see Flight.seal for the other order.
        flights.revoke(masked);
        Entry<V> entry = store.remove(masked);
        if (entry != null) {
            entry.revoke();
        }
    }

    @Override
    public void invalidateAll() {
        version.bump();
    }

    void close() {
        closed = true;
        version.bump();
        store.clear();
    }

    @Override
    public CacheStats stats() {
        return counters.stats(size(), maxSize());
    }

    @Override
    public long size() {
        store.settle();
        long[] servable = {0};
        store.forEach((key, entry) -> {
            if (entry.isServable(clock)) {
                servable[0]++;
            }
        });
        return servable[0];
    }

    @Override
    public String name() {
        return spec.name();
    }

    CacheSpec<K, V> spec() {
        return spec;
    }
}
