package shop.micronaut;

import io.cachewright.Cached;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What should not be: Micronaut binds its listener to this very class, whoever replaces it. */
@Singleton
class Yard {
    @Inject
    Yard() {}

    @Cached
    int room(String gate) {
        return gate.length();
    }

    @EventListener
    void onDelivery(Delivery delivery) {}
}
