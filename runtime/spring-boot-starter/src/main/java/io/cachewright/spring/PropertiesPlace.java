package io.cachewright.spring;

import io.cachewright.redis.RedisStoreBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;

/**
 * Where Redis is according to {@code spring.data.redis}: one server, Sentinels or a cluster, with its user, password
 * and TLS. Spring Data itself need not be there.
 */
final class PropertiesPlace implements RedisPlace {
    static final String PREFIX = "spring.data.redis.";

    private final Binder binder;
    private final SslBundles bundles;

    PropertiesPlace(Environment environment, SslBundles bundles) {
        this.binder = Binder.get(environment);
        this.bundles = bundles;
    }

    /** Whether anybody has said where it is. Spring's default, a server on this machine, is not taken for that. */
    static boolean isKnown(Environment environment) {
        return Stream.of(
                        "url",
                        "host",
                        "sentinel.master",
                        "cluster.nodes",
                        "cluster.nodes[0]",
                        "masterreplica.nodes",
                        "masterreplica.nodes[0]")
                .anyMatch(each -> environment.containsProperty(PREFIX + each));
    }

    @Override
    public void tell(RedisStoreBuilder builder) {
        Optional<String> bundle = said("ssl.bundle", String.class);
        boolean tls = bundle.isPresent() || said("ssl.enabled", Boolean.class).orElse(false);
        where(builder, tls);
        if (url().filter(url -> url.contains("@")).isEmpty()) {
            said("username", String.class).ifPresent(builder::user);
            said("password", String.class).ifPresent(builder::password);
        }
        if (tls) {
            bundle.ifPresentOrElse(name -> builder.tls(bundles.getBundle(name).createSslContext()), builder::tls);
        }
    }

    private void where(RedisStoreBuilder builder, boolean tls) {
        Optional<String> master = said("sentinel.master", String.class);
        List<String> cluster = nodes("cluster.nodes");
        Optional<String> url = url();
        if (master.isPresent()) {
            builder.sentinel(master.get(), sentinels(tls)).database(database());
        } else if (!cluster.isEmpty()) {
            builder.cluster(RedisPlace.uris(tls, cluster));
        } else if (!nodes("masterreplica.nodes").isEmpty()) {
            throw RedisPlace.unclear(
                    "Properties " + PREFIX + "masterreplica name a master and replicas without Sentinels.");
        } else if (url.isPresent()) {
            builder.uri(url.get());
        } else {
            String node = said("host", String.class).orElse("localhost") + ":"
                    + said("port", Integer.class).orElse(6379);
            builder.uri(RedisPlace.uris(tls, List.of(node))[0]).database(database());
        }
    }

    /** The URL, if that says where Redis is; then it also has the user and password, as for Spring. */
    private Optional<String> url() {
        return said("sentinel.master", String.class).isPresent()
                        || !nodes("cluster.nodes").isEmpty()
                ? Optional.empty()
                : said("url", String.class);
    }

    private String[] sentinels(boolean tls) {
        return RedisPlace.uris(
                tls,
                said("sentinel.username", String.class).orElse(null),
                said("sentinel.password", String.class).orElse(null),
                nodes("sentinel.nodes"));
    }

    private int database() {
        return said("database", Integer.class).orElse(0);
    }

    private List<String> nodes(String setting) {
        return binder.bind(PREFIX + setting, Bindable.listOf(String.class)).orElse(List.of());
    }

    private <T> Optional<T> said(String setting, Class<T> type) {
        return Optional.ofNullable(binder.bind(PREFIX + setting, type).orElse(null));
    }
}
