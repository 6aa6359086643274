package io.cachewright.spring;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.RedisStoreBuilder;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Sets up the store by {@code cachewright.redis}, and where that says nothing by Spring's own settings. */
final class RedisConnection {
    static final String OURS = "cachewright.redis.uri";

    private static final String FIX = " Fix: ";

    private final Binder binder;
    private final RedisPlace springs;

    RedisConnection(Environment environment, RedisPlace springs) {
        this.binder = Binder.get(environment);
        this.springs = springs;
    }

    /** Throws with what is wrong in the properties, as the builder says it. */
    RedisStore store(String app, RedisProperties settings) {
        try {
            return builder(app, settings).build();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            String[] said = String.valueOf(refused.getMessage()).split(FIX, 2);
            if (said.length == 1) {
                throw refused;
            }
            throw new CachewrightPropertyException(
                    (settings.uri() == null
                                    ? "Properties spring.data.redis and cachewright.redis"
                                    : "Properties cachewright.redis")
                            + " make no store: " + said[0],
                    said[1]);
        }
    }

    private RedisStoreBuilder builder(String app, RedisProperties settings) {
        RedisStoreBuilder builder = RedisStore.builder(app);
        if (settings.uri() != null) {
            builder.uri(settings.uri());
        } else {
            springs.tell(builder);
            springs("timeout", Duration.class).ifBound(builder::timeout);
            springs("connect-timeout", Duration.class).ifBound(builder::connectTimeout);
            springs("client-name", String.class).ifBound(builder::clientName);
        }
        Optional.ofNullable(settings.timeout()).ifPresent(builder::timeout);
        Optional.ofNullable(settings.connectTimeout()).ifPresent(builder::connectTimeout);
        Optional.ofNullable(settings.connections()).ifPresent(builder::connections);
        return builder;
    }

    private <T> BindResult<T> springs(String setting, Class<T> type) {
        return binder.bind(PropertiesPlace.PREFIX + setting, type);
    }
}
