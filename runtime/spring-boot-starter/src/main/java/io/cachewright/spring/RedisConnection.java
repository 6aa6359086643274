package io.cachewright.spring;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.RedisStoreBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;

/**
 * Where Redis is, from {@code cachewright.redis.uri} or else as Spring Data has it in {@code spring.data.redis}: one server,
 * Sentinels or a cluster, with its user, password, TLS and times. Spring Data itself need not be there.
 */
final class RedisConnection {
    static final String OURS = "cachewright.redis.uri";
    private static final String SPRINGS = "spring.data.redis.";

    private final Binder binder;
    private final SslBundles bundles;

    RedisConnection(Environment environment, SslBundles bundles) {
        this.binder = Binder.get(environment);
        this.bundles = bundles;
    }

    /** Whether anybody has said where it is. Spring's default, a server on this machine, is not taken for that. */
    static boolean isKnown(Environment environment) {
        return environment.containsProperty(OURS)
                || List.of("url", "host", "sentinel.master", "cluster.nodes", "cluster.nodes[0]").stream()
                        .anyMatch(each -> environment.containsProperty(SPRINGS + each));
    }

    RedisStoreBuilder builder(String app, RedisProperties settings) {
        RedisStoreBuilder builder = RedisStore.builder(app);
        if (settings.uri() != null) {
            builder.uri(settings.uri());
        } else {
            asSpringSays(builder);
        }
        set(Optional.ofNullable(settings.timeout()), builder::timeout);
        set(Optional.ofNullable(settings.connectTimeout()), builder::connectTimeout);
        set(Optional.ofNullable(settings.connections()), builder::connections);
        return builder;
    }

    private void asSpringSays(RedisStoreBuilder builder) {
        boolean tls = springs("ssl.enabled", Boolean.class).orElse(false)
                || springs("ssl.bundle", String.class).isPresent();
        Optional<String> url = springs("url", String.class);
        Optional<String> master = springs("sentinel.master", String.class);
        List<String> cluster = nodes("cluster.nodes");
        if (url.isPresent()) {
            builder.uri(url.get());
        } else if (master.isPresent()) {
            builder.sentinel(master.get(), uris("redis", nodes("sentinel.nodes")));
        } else if (!cluster.isEmpty()) {
            builder.cluster(uris(tls ? "rediss" : "redis", cluster));
        } else {
            builder.uri((tls ? "rediss://" : "redis://")
                    + springs("host", String.class).orElse("localhost") + ":"
                    + springs("port", Integer.class).orElse(6379) + "/"
                    + springs("database", Integer.class).orElse(0));
        }
        set(springs("username", String.class), builder::user);
        set(springs("password", String.class), builder::password);
        set(springs("timeout", Duration.class), builder::timeout);
        set(springs("connect-timeout", Duration.class), builder::connectTimeout);
        set(springs("client-name", String.class), builder::clientName);
        if (tls) {
            springs("ssl.bundle", String.class)
                    .ifPresentOrElse(name -> builder.tls(bundles.getBundle(name).createSslContext()), builder::tls);
        }
    }

    private List<String> nodes(String setting) {
        return binder.bind(SPRINGS + setting, Bindable.listOf(String.class)).orElse(List.of());
    }

    private static String[] uris(String scheme, List<String> nodes) {
        return nodes.stream().map(node -> scheme + "://" + node).toArray(String[]::new);
    }

    private <T> Optional<T> springs(String setting, Class<T> type) {
        return Optional.ofNullable(binder.bind(SPRINGS + setting, type).orElse(null));
    }

    private static <T> void set(Optional<T> value, Consumer<T> setter) {
        value.ifPresent(setter);
    }
}
