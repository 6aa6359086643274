package io.cachewright.runtime;

/** A spec's settings as a load needs them: in nanoseconds of the clock, defaults filled in. */
record Terms(long ttl) {
    static Terms of(CacheSpec<?, ?> spec) {
        return new Terms(spec.nanos(Setting.TTL, Entry.NEVER));
    }
}
