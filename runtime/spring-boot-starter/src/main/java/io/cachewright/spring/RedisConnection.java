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

    private final Binder binder;
    private final RedisPlace springs;

    RedisConnection(Environment environment, RedisPlace springs) {
        this.binder = Binder.get(environment);
        this.springs = springs;
    }

    RedisStoreBuilder builder(String app, RedisProperties settings) {
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
