package io.cachewright.runtime;

class LocalStoreTest extends CacheContract {
    @Override
    protected CachesBuilder builder() {
        return Caches.builder();
    }
}
