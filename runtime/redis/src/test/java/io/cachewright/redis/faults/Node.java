package io.cachewright.redis.faults;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.RedisStoreBuilder;
import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Under;
import io.cachewright.runtime.history.History;
import java.time.Duration;

/**
 * One process, as far as a store can tell: caches, a store and connections of its own.
 *
 * @param budget how long a call may take beside its load
 */
record Node(int number, Kind kind, RedisStore store, Caches caches, Cache<Integer, Integer> cache, Duration budget)
        implements AutoCloseable {
    /** The shape of values, unless somebody says another. */
    static final String SCHEMA = "1";

    static final Duration TTL = Duration.ofSeconds(3);
    static final Duration LEASE = Duration.ofMillis(500);
    /**
     * How long a call may take beside its load: a look, a lease and a fill, each with a wait for a connection, the
     * opening of one and an answer; a lease of somebody else's, and the same again for a load that was not to be
     * waited for. That is three seconds; as much again is for a machine that has other things to do.
     */
    static final Duration BUDGET = Duration.ofSeconds(6);

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENT_LEASE = Duration.ofSeconds(30);

    /** One that soon gives up what has no answer. */
    static Node open(int number, Kind kind, RedisStoreBuilder builder) {
        return open(number, kind, builder, SCHEMA);
    }

    /** The same, with values of this shape. */
    static Node open(int number, Kind kind, RedisStoreBuilder builder, String schema) {
        return open(
                number,
                kind,
                builder.timeout(Duration.ofMillis(100))
                        .connectTimeout(Duration.ofMillis(200))
                        .insistFor(Duration.ofMillis(400))
                        .breaker(5, Duration.ofMillis(100)),
                LEASE,
                schema,
                BUDGET);
    }

    /** One that waits, for where nothing is amiss but a machine that has other things to do: in its calls, too. */
    static Node patient(int number, Kind kind, RedisStoreBuilder builder, String schema) {
        return open(
                number,
                kind,
                builder.timeout(PATIENCE).connectTimeout(PATIENCE),
                PATIENT_LEASE,
                schema,
                PATIENCE.multipliedBy(9).plus(PATIENT_LEASE));
    }

    private static Node open(
            int number, Kind kind, RedisStoreBuilder builder, Duration lease, String schema, Duration budget) {
        RedisStore store = builder.clientName(name(number)).build();
        Caches caches = kind.caches(store).leaseTime(lease).build();
        return new Node(
                number, kind, store, caches, caches.open(spec("history", schema).ttl(TTL)), budget);
    }

    /** Of its connections and threads. */
    static String name(int number) {
        return "node-" + number;
    }

    /** Of another cache, that callers leave alone. */
    static CacheSpec<Integer, Integer> spec(String name) {
        return spec(name, SCHEMA);
    }

    private static CacheSpec<Integer, Integer> spec(String name, String schema) {
        return CacheSpec.<Integer, Integer>named(name)
                .ttl(Duration.ofHours(1))
                .shareable((key, to) -> to.add(key.intValue()), schema, Integer.class);
    }

    static Under under(int key) {
        return Under.tags("t" + History.tagOf(key)).andGroup("g", History.groupOf(key));
    }

    @Override
    public void close() {
        caches.close();
    }

    @Override
    public String toString() {
        return name(number) + " (" + kind + ")";
    }
}
