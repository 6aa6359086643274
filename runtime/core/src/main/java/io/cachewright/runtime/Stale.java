package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** Serves entries past their ttl, when loading fails or takes too long. */
final class Stale<V extends @Nullable Object> {
    private final Shelf<?, V> shelf;
    private final Common common;
    private final Counters counters;

    Stale(Shelf<?, V> shelf, Common common, Counters counters) {
        this.shelf = shelf;
        this.common = common;
        this.counters = counters;
    }

    /** This entry, if it may be served instead of a failure; else null. */
    @Nullable
    Entry<V> allowed(@Nullable Entry<V> old) {
        long more = shelf.terms().staleIfError();
        return old != null && more > 0 && old.isServable(more, common.clock()) ? old : null;
    }

    /** How long a call waits for a load if it could be served this entry instead. */
    long patience(@Nullable Entry<V> allowed) {
        return allowed == null ? Entry.NEVER : shelf.terms().loadTimeout();
    }

    /**
     * The entry to serve after a load before which this one was allowed. Another may have replaced it meanwhile, and
     * then the old one may not be served any more.
     */
    @Nullable
    Entry<V> now(Call<V> call, @Nullable Entry<V> allowed) {
        return allowed == null ? null : allowed(shelf.old(call));
    }

    /** The entry to serve after this failure, see {@link #now}; null if the failure may not be hidden. */
    @Nullable
    Entry<V> insteadOf(@Nullable Throwable failure, Call<V> call, @Nullable Entry<V> allowed) {
        return Failures.mayBeHidden(failure) ? now(call, allowed) : null;
    }

    /** Counts and tells that this is served. */
    Entry<V> served(Entry<V> stale, @Nullable Throwable failure) {
        counters.staleServed.increment();
        common.events().staleServed(shelf.name(), failure);
        return stale;
    }
}
