package io.cachewright.spring;

import io.cachewright.redis.RedisStore;
import io.cachewright.runtime.CacheException;
import io.cachewright.runtime.CachesBuilder;
import io.cachewright.runtime.Coherence;
import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/** Keeps results in this store, with or without copies in the process. */
final class RedisSharing implements CachesBuilderCustomizer {
    private static final String COHERENCE = "cachewright.redis.coherence";

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
        if (settings.leaseTime() != null) {
            builder.leaseTime(settings.leaseTime());
        }
    }

    private static Coherence within(String written) {
        Duration window;
        try {
            window = DurationStyle.detectAndParse(written);
        } catch (IllegalArgumentException unreadable) {
            throw new CachewrightPropertyException(
                    "Property '" + COHERENCE + "' is '" + written + "', which is neither a time nor a word it knows.",
                    "Write none, strict, or how far copies may be behind, such as 500ms.");
        }
        try {
            return Coherence.within(window);
        } catch (CacheException tooShort) {
            throw new CachewrightPropertyException(
                    "Property '" + COHERENCE + "': " + tooShort.problem(), tooShort.fix());
        }
    }
}
