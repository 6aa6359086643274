package io.cachewright.runtime;

class SharedStoreTest extends CacheContract {
    private final MapStore store = new MapStore(this::nanos);

    @Override
    protected CachesBuilder builder() {
        return Caches.builder().shared(store);
    }
}
