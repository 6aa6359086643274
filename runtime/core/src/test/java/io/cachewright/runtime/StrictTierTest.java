package io.cachewright.runtime;

class StrictTierTest extends CacheContract {
    private final MapStore store = new MapStore(this::nanos);

    @Override
    protected CachesBuilder builder() {
        return Caches.builder().tiered(store, Coherence.strict());
    }
}
