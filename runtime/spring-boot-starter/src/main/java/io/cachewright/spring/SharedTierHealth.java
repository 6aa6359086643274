package io.cachewright.spring;

import io.cachewright.redis.RedisStats;
import io.cachewright.redis.RedisStore;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Asks the store one thing. Down if it does not answer, though cached methods go on without it. */
final class SharedTierHealth extends AbstractHealthIndicator {
    private final RedisStore store;

    SharedTierHealth(RedisStore store) {
        super("The shared tier of Cachewright does not answer");
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        RedisStats stats = store.stats();
        health.withDetail("store", store.name())
                .withDetail("faults", stats.faults())
                .withDetail("resting", stats.resting())
                .withDetail("uncertainInvalidations", stats.uncertainInvalidations())
                .withDetail("pendingInvalidations", stats.pendingInvalidations());
        RedisGreeting.ask(store);
        health.up();
    }
}
