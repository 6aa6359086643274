package io.cachewright.runtime;

import io.cachewright.runtime.flight.Revocable;
import io.cachewright.runtime.memory.Fields;
import io.cachewright.runtime.store.Node;
import io.cachewright.runtime.version.Evidence;
import io.cachewright.runtime.version.Stamp;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A value with what proves it valid: the versions it was loaded under and its age. Safe for any number of threads.
 *
 * <p>Generated code asks a cache for an entry because null is a value like any other: no entry is a miss, an entry
 * whose value is null is a hit.
 */
public sealed class Entry<V extends @Nullable Object> extends Node implements Revocable
        permits SharedEntry, WeighedEntry {
    /** The time of what has no end. */
    static final long NEVER = Long.MAX_VALUE;

    /** The end of what is handed to its callers and not kept. */
    static final long NOT_KEPT = Long.MIN_VALUE;

    private static final Stamp REVOKED = Stamp.revoked();
    private static final VarHandle EVIDENCE = Fields.of(MethodHandles.lookup(), "evidence", Evidence.class);
    private static final VarHandle FRESH_UNTIL = Fields.of(MethodHandles.lookup(), "freshUntil", long.class);
    private static final VarHandle EXPIRES_AT = Fields.of(MethodHandles.lookup(), "expiresAt", long.class);

    private final V value;
    private volatile Evidence evidence;
    private volatile long freshUntil;
    private volatile long expiresAt;

    @SuppressWarnings("NullAway.Init") // evidence is set, by its handle
    Entry(Object key, V value, Evidence evidence, long freshUntil, long expiresAt) {
        super(key);
        this.value = value;
        // Nobody else knows of it yet, and whoever hands it on does so with all that was written before.
        EVIDENCE.set(this, evidence);
        FRESH_UNTIL.set(this, freshUntil);
        EXPIRES_AT.set(this, expiresAt);
    }

    /** One that no other call will see. */
    static <V extends @Nullable Object> Entry<V> notKept(V value) {
        return new Entry<>(NullKey.KEY, value, REVOKED, NOT_KEPT, NOT_KEPT);
    }

    /** What the user's method returned; null if it returned null. */
    public V value() {
        return value;
    }

    /** The next entry whose key has the same hash code, as {@link Cache#first} found this one; null after the last. */
    @SuppressWarnings("unchecked") // entries of a cache are chained to its own
    public @Nullable Entry<V> next() {
        return (Entry<V>) sameHash();
    }

    /** The value as a completed future, for methods that return one; a new future for each caller. */
    public CompletableFuture<V> future() {
        return CompletableFuture.completedFuture(value);
    }

    /** When it is due to be reloaded, or ends. */
    long freshUntil() {
        return freshUntil;
    }

    /** Whether others may see it. */
    boolean isKept() {
        return expiresAt != NOT_KEPT;
    }

    /** Whether it will expire, rather than stay until it is evicted. */
    boolean hasEnd() {
        return expiresAt != NEVER;
    }

    /** When it can't even be served instead of a failure any more, if that adds this. */
    long endsAt(long staleNanos) {
        return plus(expiresAt, staleNanos);
    }

    /**
     * Whether it is fresh, and no clock is needed to say so. Most entries depend on the version of their cache alone.
     *
     * @param latest a time that is still to come
     */
    boolean isSurelyFresh(@Nullable Object revision, long latest) {
        Evidence now = evidence;
        boolean stands = (revision == null && !now.isInDoubt())
                || (now.standsForAWhile() && Objects.equals(now.revision(), revision));
        return stands && latest < freshUntil;
    }

    /** The same by the clock, for a call that knows a revision or null. */
    boolean isFresh(@Nullable Object revision, CacheClock clock) {
        return Objects.equals(revision(), revision) && isFresh(clock);
    }

    /** Whether a hit may serve it with nothing else to do: valid, and not yet due to be reloaded. */
    boolean isFresh(CacheClock clock) {
        long until = freshUntil;
        if (until == NEVER && !evidence.dependsOnTime()) {
            return evidence.stands();
        }
        // Once for both: it is half of what a hit costs.
        long now = clock.nanos();
        return evidence.stands(now) && (until == NEVER || now < until);
    }

    /** Whether nothing it was loaded under has been invalidated. */
    boolean stands() {
        return evidence.stands();
    }

    /** Whether it may be served: valid, and within its ttl. */
    boolean isServable(CacheClock clock) {
        return isServable(0, clock);
    }

    /** Whether it may be served instead of a failure: valid, and not further past its ttl than this. */
    boolean isServable(long staleNanos, CacheClock clock) {
        long until = plus(expiresAt, staleNanos);
        return stands() && (until == NEVER || clock.nanos() < until);
    }

    /** What its data had as revision when it was loaded. */
    @Nullable
    Object revision() {
        return evidence.revision();
    }

    /** True for one caller when a reload is due; it is the one who sees to it. */
    boolean claimRefresh(CacheClock clock) {
        long due = freshUntil;
        long end = expiresAt;
        if (due >= end || clock.nanos() < due || !FRESH_UNTIL.compareAndSet(this, due, end)) {
            return false;
        }
        // Since it was read above, the end may have come nearer, which that has just undone.
        bringForward(FRESH_UNTIL, expiresAt);
        return true;
    }

    /** Makes a reload due again after one that came to nothing. */
    void refreshAgain(CacheClock clock) {
        freshUntil = clock.nanos();
    }

    /** Sees to it that it is served no longer than this. */
    void expireBy(long time) {
        // In this order, see claimRefresh.
        bringForward(EXPIRES_AT, time);
        bringForward(FRESH_UNTIL, time);
    }

    /** Moves one of the two times to this one, unless it is there or nearer. */
    private void bringForward(VarHandle which, long time) {
        long now = (long) which.getVolatile(this);
        while (time < now && !which.compareAndSet(this, now, time)) {
            now = (long) which.getVolatile(this);
        }
    }

    @Override
    public void revoke() {
        evidence = REVOKED;
    }

    /** A point in time that far after this one, or never. */
    static long plus(long time, long nanos) {
        long sum = time + nanos;
        return sum < time ? NEVER : sum;
    }
}
