package io.cachewright.spring;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.RedisStoreBuilder;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The store: where {@code cachewright.redis.uri} says, else where Spring says, with our times or else Spring's. */
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
            set(springs("timeout", Duration.class), builder::timeout);
            set(springs("connect-timeout", Duration.class), builder::connectTimeout);
            set(springs("client-name", String.class), builder::clientName);
        }
        set(settings.timeout(), builder::timeout);
        set(settings.connectTimeout(), builder::connectTimeout);
        set(settings.connections(), builder::connections);
        return builder;
    }

    private <T> @Nullable T springs(String setting, Class<T> type) {
        return binder.bind(PropertiesPlace.PREFIX + setting, type).orElse(null);
    }

    private static <T> void set(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }
}
