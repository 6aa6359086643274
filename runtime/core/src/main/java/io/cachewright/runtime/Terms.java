package io.cachewright.runtime;

import java.lang.reflect.Array;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A spec's settings about time as a load needs them: nanoseconds of the clock, defaults filled in.
 *
 * @param ttl {@link Entry#NEVER} without one
 * @param emptyTtl the same for null and empties; as {@code ttl} without one
 * @param jitter 0 without one
 * @param refreshAfter {@link Entry#NEVER} without one
 * @param staleIfError 0 without one
 * @param loadTimeout {@link Entry#NEVER} without one
 * @param ttlOf asks a value of this cache
 * @param ttls asks a value of any cache
 */
record Terms(
        long ttl,
        long emptyTtl,
        long jitter,
        long refreshAfter,
        long staleIfError,
        long loadTimeout,
        @Nullable Function<Object, @Nullable Duration> ttlOf,
        TtlConverters ttls) {

    @SuppressWarnings("unchecked")
    static Terms of(CacheSpec<?, ?> spec, TtlConverters ttls) {
        long ttl = spec.nanos(Setting.TTL, Entry.NEVER);
        return new Terms(
                ttl,
                spec.nanos(Setting.EMPTY_TTL, ttl),
                spec.nanos(Setting.JITTER, 0),
                spec.nanos(Setting.REFRESH_AFTER, Entry.NEVER),
                spec.nanos(Setting.STALE_IF_ERROR, 0),
                spec.nanos(Setting.LOAD_TIMEOUT, Entry.NEVER),
                (Function<Object, @Nullable Duration>) spec.get(Setting.TTL_OF),
                ttls);
    }

    /** Whether a call that finds nothing fresh may still be served an older entry. */
    boolean lookBack() {
        return refreshAfter != Entry.NEVER || staleIfError > 0;
    }

    /** How long this value may be served; 0 or less to not keep it. */
    long ttlFor(@Nullable Object value) {
        Duration own = ownTtl(value);
        if (own != null) {
            return own.isNegative() ? 0 : CacheSpec.nanos(own);
        }
        return ttlWithoutOwn(value);
    }

    /** Whether values of this class may say themselves how long they may be served, or somebody may for them. */
    boolean mayHaveOwnTtl(Class<?> type) {
        return ttlOf != null || HasTtl.class.isAssignableFrom(type) || ttls.mayKnow(type);
    }

    /** How long this value may be served, when there is nothing that knows it better. */
    long ttlWithoutOwn(@Nullable Object value) {
        long all = longest(value);
        // Jitter only ever shortens, so that no value outlives its ttl; and by the same part of a shorter emptyTtl.
        return all == Entry.NEVER || all == 0 || jitter == 0
                ? all
                : all - ThreadLocalRandom.current().nextLong(Math.min(jitterOf(all), all - 1) + 1);
    }

    private long jitterOf(long all) {
        return all < ttl ? (long) (jitter * ((double) all / ttl)) : jitter;
    }

    /** How long this value may be served if it doesn't say so itself. */
    long longest(@Nullable Object value) {
        return emptyTtl != ttl && isEmpty(value) ? emptyTtl : ttl;
    }

    /** How long this value may be served at most, by its own ttl or the cache's; a converter that fails is ignored. */
    long most(@Nullable Object value) {
        try {
            Duration own = ownTtl(value);
            return own == null ? longest(value) : CacheSpec.nanos(own);
        } catch (VirtualMachineError broken) {
            throw broken;
        } catch (RuntimeException | Error fault) {
            return longest(value);
        }
    }

    /** The shorter of {@code ttl} and {@code emptyTtl}. */
    long shortest() {
        return Math.min(ttl, emptyTtl);
    }

    private @Nullable Duration ownTtl(@Nullable Object value) {
        Duration own = value instanceof HasTtl timed ? timed.ttl() : null;
        if (own == null && ttlOf != null && value != null) {
            own = ttlOf.apply(value);
        }
        if (own == null && value != null) {
            own = ttls.ttlOf(value);
        }
        return own;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof OptionalInt optional && optional.isEmpty())
                || (value instanceof OptionalLong optional && optional.isEmpty())
                || (value instanceof OptionalDouble optional && optional.isEmpty())
                || (value.getClass().isArray() && Array.getLength(value) == 0);
    }
}
