package shop.micronaut;

import io.cachewright.Cached;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What nobody has replaced. */
@Singleton
class Shelf {
    @Inject
    Shelf() {}

    @Cached
    int room(String sku) {
        return sku.length();
    }
}
