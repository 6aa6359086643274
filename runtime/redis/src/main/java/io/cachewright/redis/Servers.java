package io.cachewright.redis;

import io.cachewright.redis.wire.Address;
import io.cachewright.redis.wire.ClusterWire;
import io.cachewright.redis.wire.MasterWire;
import io.cachewright.redis.wire.SentinelWire;
import io.cachewright.redis.wire.Sentinels;
import io.cachewright.redis.wire.Settings;
import io.cachewright.redis.wire.Traffic;
import io.cachewright.redis.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the servers are, as the user said it.
 *
 * @param name their name in errors, without anything secret
 */
record Servers(String name, Kind kind, String master, List<RedisUri> uris) {
    /** The ways in which there are several of them, or one. */
    enum Kind {
        ONE,
        SENTINELS,
        CLUSTER
    }

    static Servers one(String uri) {
        RedisUri parsed = RedisUri.parse(uri);
        return new Servers("Redis at " + parsed.address(), Kind.ONE, "", List.of(parsed));
    }

    static Servers sentinels(String master, List<String> uris) {
        List<RedisUri> parsed = several("sentinel", uris);
        return new Servers("Redis master '" + master + "'", Kind.SENTINELS, master, parsed);
    }

    static Servers cluster(List<String> uris) {
        List<RedisUri> parsed = several("cluster", uris);
        return new Servers("Redis cluster at " + parsed.get(0).address(), Kind.CLUSTER, "", parsed);
    }

    private static List<RedisUri> several(String setting, List<String> uris) {
        if (uris.isEmpty()) {
            throw new IllegalArgumentException(setting + " names no server. Fix: Give it the URI of at least one.");
        }
        List<RedisUri> parsed = new ArrayList<>();
        for (String uri : uris) {
            RedisUri each = RedisUri.parse(uri);
            if (each.database() != 0) {
                throw new IllegalArgumentException("The URI of " + each.address() + " has a database, which " + setting
                        + " knows nothing of. Fix: Leave out the part behind the port.");
            }
            parsed.add(each);
        }
        return parsed;
    }

    /** The user to log in as on the servers that have the data. */
    @Nullable
    String user() {
        return kind == Kind.SENTINELS ? null : uris.get(0).user();
    }

    @Nullable
    Supplier<String> password() {
        return kind == Kind.SENTINELS ? null : password(uris.get(0));
    }

    boolean tls() {
        return kind != Kind.SENTINELS && uris.get(0).tls();
    }

    int database() {
        return uris.get(0).database();
    }

    Wire wire(Settings settings, Traffic traffic) {
        return switch (kind) {
            case ONE -> new MasterWire(uris.get(0).address(), settings, traffic);
            case SENTINELS ->
                new SentinelWire(new Sentinels(master, addresses(), ofSentinels(settings)), settings, traffic);
            case CLUSTER -> new ClusterWire(addresses(), settings, traffic);
        };
    }

    /**
     * Settings by the Sentinels' URIs; they trust the certificates that the master's settings trust, if those have TLS.
     */
    Settings ofSentinels(Settings ofMaster) {
        RedisUri first = uris.get(0);
        SSLContext tls = ofMaster.tls() == null ? RedisStoreBuilder.defaultTls() : ofMaster.tls();
        return ofMaster.as(first.user(), password(first), first.tls() ? tls : null);
    }

    private static @Nullable Supplier<String> password(RedisUri uri) {
        String password = uri.password();
        return password == null ? null : () -> password;
    }

    List<Address> addresses() {
        return uris.stream().map(RedisUri::address).toList();
    }
}
