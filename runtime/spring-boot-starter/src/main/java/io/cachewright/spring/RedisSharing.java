package io.cachewright.spring;

import io.cachewright.redis.RedisStore;
import io.cachewright.runtime.CacheException;
import io.cachewright.runtime.CachesBuilder;
import io.cachewright.runtime.Coherence;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.convert.DurationStyle;

/** Keeps results in this store, with or without copies in the process. */
final class RedisSharing implements CachesBuilderCustomizer {
    private static final String COHERENCE = "cachewright.redis.coherence";
    private static final String LEASE_TIME = "cachewright.redis.lease-time";

    private final RedisStore store;
    private final RedisProperties settings;

    RedisSharing(RedisStore store, RedisProperties settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public void customize(CachesBuilder builder) {
        switch (settings.coherence()) {
            case "none" -> builder.shared(store);
            case "strict" -> builder.tiered(store, Coherence.strict());
            default -> builder.tiered(store, within(settings.coherence()));
        }
        Duration leaseTime = settings.leaseTime();
        if (leaseTime != null) {
            told(LEASE_TIME, () -> builder.leaseTime(leaseTime));
        }
    }

    /** What the runtime refuses, with the property that said so. */
    private static <T> T told(String property, Supplier<T> setting) {
        try {
            return setting.get();
        } catch (CacheException refused) {
            throw new CachewrightPropertyException("Property '" + property + "': " + refused.problem(), refused.fix());
        }
    }

    private static Coherence within(String written) {
        try {
            Duration window = DurationStyle.detectAndParse(written);
            return told(COHERENCE, () -> Coherence.within(window));
        } catch (IllegalArgumentException unreadable) {
            throw new CachewrightPropertyException(
                    "Property '" + COHERENCE + "' is '" + written + "', which is neither a time nor a word it knows.",
                    "Write none, strict, or how far copies may be behind, such as 500ms.");
        }
    }
}
