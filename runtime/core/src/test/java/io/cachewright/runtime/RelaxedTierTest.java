package io.cachewright.runtime;

import java.time.Duration;

class RelaxedTierTest extends CacheContract {
    private final MapStore store = new MapStore(this::nanos);

    @Override
    protected CachesBuilder builder() {
        return Caches.builder().tiered(store, Coherence.within(Duration.ofMillis(50)));
    }
}
