package io.cachewright.runtime;

import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedKey;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.SharedStore;
import io.cachewright.runtime.shared.StoreException;
import io.cachewright.runtime.shared.Versions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The contract of a shared store in maps under one lock: what several {@code Caches} of one test share. It can be taken
 * away, and counts what it is asked.
 */
public class MapStore implements SharedStore {
    private record Kept(
            @Nullable Object value, Stand under, String fill, long at, long ttl, long ends, long loadNanos) {}

    private record Held(String token, Stand under, long ends) {}

    private record Stand(List<String> versions, String revision) implements Versions {}

    private final LongSupplier nanos;
    private final Map<String, String> versions = new HashMap<>();
    private final Map<List<Object>, Kept> entries = new HashMap<>();
    private final Map<List<Object>, Held> leases = new HashMap<>();
    private final Map<String, Cells> vectors = new HashMap<>();

    /** Whether it does not answer. */
    public volatile boolean away;

    /** Whether its entries are of a form that nobody here can read. */
    public volatile boolean unreadable;

    /** What happens once, between an invalidation's taking effect and its being noted for the last time. */
    public final AtomicReference<@Nullable Runnable> midway = new AtomicReference<>();

    /** How often it was asked anything. */
    public final AtomicLong trips = new AtomicLong();

    /** A store by this clock. */
    public MapStore(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private void trip() {
        trips.incrementAndGet();
        if (away) {
            throw new StoreException("the store is away", null);
        }
    }

    @Override
    public String name() {
        return "maps";
    }

    @Override
    public <V extends @Nullable Object> SharedEntries<V> open(SharedSpec spec) {
        return new Entries<>(spec.cache());
    }

    @Override
    public void invalidateTags(Collection<String> tags) {
        int[] cells = tags.stream()
                .mapToInt(tag -> Cells.of(tag.getBytes(StandardCharsets.UTF_8)))
                .toArray();
        invalidate(() -> tags.forEach(tag -> versions.remove("t " + tag)), Cells.TAGS, cells);
    }

    /** In steps, as servers do it that others talk to as well. */
    private void invalidate(Runnable removal, String vector, int... cells) {
        synchronized (this) {
            trip();
            change(vector, cells);
        }
        synchronized (this) {
            removal.run();
        }
        Runnable meanwhile = midway.getAndSet(null);
        if (meanwhile != null) {
            meanwhile.run();
        }
        synchronized (this) {
            change(vector, cells);
        }
    }

    @Override
    public synchronized List<Cells> cells(List<String> names, List<@Nullable Cells> known) {
        trip();
        List<Cells> now = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Cells cells = vector(names.get(i));
            Cells before = known.get(i);
            now.add(before != null && before.change().equals(cells.change()) ? before : cells);
        }
        return now;
    }

    private Cells vector(String name) {
        return vectors.computeIfAbsent(name, first -> new Cells(fresh(), fresh(), new long[Cells.COUNT]));
    }

    @Override
    public synchronized Cells bump(String vector, int... cells) {
        trip();
        Cells before = vector(vector);
        change(vector, cells);
        return before;
    }

    private void change(String name, int... cells) {
        Cells before = vector(name);
        long[] values = before.values().clone();
        for (int cell : cells) {
            values[cell] = ThreadLocalRandom.current().nextLong();
        }
        vectors.put(name, new Cells(before.life(), fresh(), values));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Forgets everything, as a restart does. */
    public synchronized void forget() {
        versions.clear();
        entries.clear();
        leases.clear();
        vectors.clear();
    }

    @Override
    public void close() {}

    private final class Entries<V extends @Nullable Object> implements SharedEntries<V> {
        private final String cache;

        Entries(String cache) {
            this.cache = cache;
        }

        private List<Object> place(SharedKey key) {
            return List.of(cache, key);
        }

        private @Nullable Stand now(Asked asked, boolean make) {
            List<String> all = new ArrayList<>();
            List<String> names = new ArrayList<>(List.of("n " + cache));
            asked.tags().forEach(tag -> names.add("t " + tag));
            for (String name : names) {
                String version = make ? versions.computeIfAbsent(name, made -> fresh()) : versions.get(name);
                if (version == null) {
                    return null;
                }
                all.add(version);
            }
            return new Stand(all, asked.revision());
        }

        private @Nullable Held held(Asked asked) {
            Held held = leases.get(place(asked.key()));
            return held != null && nanos.getAsLong() < held.ends() ? held : null;
        }

        private @Nullable Kept valid(Asked asked, @Nullable Stand now) {
            Kept kept = entries.get(place(asked.key()));
            return kept != null && kept.under().equals(now) && nanos.getAsLong() < kept.ends() ? kept : null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public List<Look<V>> look(List<Asked> all) {
            synchronized (MapStore.this) {
                trip();
                List<Look<V>> looks = new ArrayList<>();
                for (Asked asked : all) {
                    Stand now = now(asked, false);
                    Held held = held(asked);
                    Kept kept = valid(asked, now);
                    String token = held == null ? null : held.token();
                    looks.add(
                            kept == null || unreadable
                                    ? Look.miss(now, token)
                                    : new Look<>(
                                            true,
                                            (V) kept.value(),
                                            kept.fill(),
                                            nanos.getAsLong() - kept.at(),
                                            kept.ttl(),
                                            kept.loadNanos(),
                                            now,
                                            token));
                }
                return looks;
            }
        }

        @Override
        public Look<V> check(Asked asked, String fill) {
            Look<V> look = look(List.of(asked)).get(0);
            // Whoever has a copy moves no value.
            return new Look<>(
                    look.hit(),
                    null,
                    look.fill(),
                    look.ageNanos(),
                    look.ttlNanos(),
                    look.loadNanos(),
                    look.versions(),
                    look.leaseToken());
        }

        @Override
        public List<Lease> lease(List<Asked> all, Duration time, Lease.Purpose purpose) {
            synchronized (MapStore.this) {
                trip();
                List<Lease> taken = new ArrayList<>();
                for (Asked asked : all) {
                    taken.add(lease(asked, time, purpose, Objects.requireNonNull(now(asked, true))));
                }
                return taken;
            }
        }

        private Lease lease(Asked asked, Duration time, Lease.Purpose purpose, Stand now) {
            Held held = held(asked);
            boolean polite = purpose == Lease.Purpose.LOAD || purpose == Lease.Purpose.REFRESH;
            if (purpose == Lease.Purpose.LOAD && valid(asked, now) != null) {
                return new Lease(Lease.Outcome.FOUND, "", null);
            }
            if (polite && held != null && held.under().equals(now)) {
                return new Lease(Lease.Outcome.HELD, held.token(), null);
            }
            if (purpose == Lease.Purpose.PUT) {
                entries.remove(place(asked.key()));
            }
            Held mine = new Held(fresh(), now, nanos.getAsLong() + time.toNanos());
            leases.put(place(asked.key()), mine);
            return new Lease(Lease.Outcome.TAKEN, mine.token(), now);
        }

        @Override
        public List<Filled> fill(List<Fill<V>> fills) {
            synchronized (MapStore.this) {
                trip();
                List<Filled> filled = new ArrayList<>();
                fills.forEach(fill -> filled.add(fillOne(fill, nanos.getAsLong())));
                return filled;
            }
        }

        private Filled fillOne(Fill<V> fill, long at) {
            List<Object> place = place(fill.asked().key());
            Held held = held(fill.asked());
            if (held == null || !held.token().equals(fill.lease().token())) {
                return Filled.REFUSED;
            }
            leases.remove(place);
            if (!held.under().equals(now(fill.asked(), false))) {
                return Filled.REFUSED;
            }
            long ends = at + fill.ttl().plus(fill.stale()).toNanos();
            long loadNanos = fill.loadTime().toNanos();
            entries.put(
                    place,
                    new Kept(
                            fill.value(),
                            held.under(),
                            held.token(),
                            at,
                            fill.ttl().toNanos(),
                            ends,
                            loadNanos));
            return new Filled(true, held.token());
        }

        @Override
        public void release(Asked asked, Lease lease) {
            synchronized (MapStore.this) {
                trip();
                Held held = leases.get(place(asked.key()));
                if (held != null && held.token().equals(lease.token())) {
                    leases.remove(place(asked.key()));
                }
            }
        }

        @Override
        public void invalidate(List<SharedKey> keys) {
            int[] cells =
                    keys.stream().mapToInt(key -> Cells.of(key.canonical())).toArray();
            MapStore.this.invalidate(() -> keys.forEach(this::remove), cache, cells);
        }

        @Override
        public void invalidateAll() {
            MapStore.this.invalidate(() -> versions.remove("n " + cache), cache, Cells.WHOLE);
        }

        private void remove(SharedKey key) {
            entries.remove(place(key));
            leases.remove(place(key));
        }
    }
}
