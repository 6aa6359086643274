package io.cachewright.redis;

import io.cachewright.jackson.JsonCodec;
import io.cachewright.redis.format.Compression;
import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.wire.Settings;
import io.cachewright.redis.wire.Traffic;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.Codec;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link RedisStore}. One of {@link #uri}, {@link #sentinel} and {@link #cluster} must say where the
 * servers are; everything else has a default. For one thread.
 */
public final class RedisStoreBuilder {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_FAILURES = 1_000_000;
    private static final int BY_URI = -1;

    private final String app;
    private @Nullable Servers servers;
    private @Nullable String user;
    private @Nullable Supplier<String> password;
    private @Nullable SSLContext tls;
    private Codec codec = new JsonCodec();
    private Compression compression = Compression.above(1024);
    private Duration timeout = Duration.ofMillis(250);
    private Duration connectTimeout = Duration.ofMillis(500);
    private Duration insistFor = Duration.ofSeconds(2);
    private int replayed;
    private int connections = 16;
    private int database = BY_URI;
    private int pendingLimit = 1024;
    private int maxValueBytes = 1 << 20;
    private int breakerFailures = 5;
    private Duration breakerPause = Duration.ofMillis(500);
    private @Nullable String clientName;
    private byte @Nullable [] keySecret;

    RedisStoreBuilder(String app) {
        if (app.isBlank()) {
            throw new IllegalArgumentException("The application has no name, and without one its keys would mix with"
                    + " those of others. Fix: Give it one, the same in all its processes.");
        }
        this.app = app;
    }

    /** One server: {@code redis://[[user]:password@]host[:port][/database]}, or {@code rediss://} for TLS. */
    public RedisStoreBuilder uri(String uri) {
        return servers(Servers.one(uri));
    }

    /**
     * The master of this name, wherever these Sentinels say it is. The first URI's credentials, and whether it says
     * {@code rediss://}, hold for all Sentinels; for the master, use {@link #user}, {@link #password} and {@link #tls}.
     * If the Sentinels have users, this one must be allowed SENTINEL and, to hear of a new master at once, SUBSCRIBE.
     */
    public RedisStoreBuilder sentinel(String master, String... uris) {
        return servers(Servers.sentinels(master, List.of(uris)));
    }

    /** The cluster that these servers are part of; it is enough if one of them answers. */
    public RedisStoreBuilder cluster(String... uris) {
        return servers(Servers.cluster(List.of(uris)));
    }

    private RedisStoreBuilder servers(Servers chosen) {
        if (servers != null) {
            throw new IllegalStateException(
                    "It is said twice where the servers are. Fix: Keep one of uri, sentinel and cluster.");
        }
        servers = chosen;
        return this;
    }

    /**
     * One of the server's numbered databases; by default what the URI says, else 0. Holds for the master that Sentinels
     * name, too, since their URIs name no database. A cluster has only one.
     */
    public RedisStoreBuilder database(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("database is " + number + ". Fix: Give it 0 or more.");
        }
        database = number;
        return this;
    }

    /** The user to log in as, with a password; by default what the URI says, else the server's default user. */
    public RedisStoreBuilder user(String name) {
        user = name;
        return this;
    }

    /** The password to log in with; by default what the URI says, else none. */
    public RedisStoreBuilder password(@Nullable String secret) {
        password = secret == null ? null : () -> secret;
        return this;
    }

    /**
     * A password that changes while the application runs: asked for with each new connection, on threads of the store,
     * by several at a time. The time it takes counts as time to connect; if it throws, Redis counts as away.
     */
    public RedisStoreBuilder password(Supplier<String> secret) {
        password = secret;
        return this;
    }

    /** TLS with the certificates that Java trusts. Host names are checked. */
    public RedisStoreBuilder tls() {
        return tls(defaultTls());
    }

    /** TLS with these certificates. Host names are checked. */
    public RedisStoreBuilder tls(SSLContext context) {
        tls = Objects.requireNonNull(context, "context");
        return this;
    }

    /** How values other than texts, numbers and the like are written; by default as JSON. */
    public RedisStoreBuilder codec(Codec values) {
        codec = Objects.requireNonNull(values, "codec");
        return this;
    }

    /** Compresses values of more than so many bytes; by default 1024. */
    public RedisStoreBuilder compressAbove(int bytes) {
        compression = Compression.above(positive("compressAbove", bytes));
        return this;
    }

    /** Compresses no values. */
    public RedisStoreBuilder noCompression() {
        compression = Compression.none();
        return this;
    }

    /** How long an answer may take, and how long a caller waits for a free connection; by default 250 ms each. */
    public RedisStoreBuilder timeout(Duration time) {
        timeout = positive("timeout", time);
        return this;
    }

    /** How long it may take to connect, TLS and password included; by default 500 ms. */
    public RedisStoreBuilder connectTimeout(Duration time) {
        connectTimeout = positive("connectTimeout", time);
        return this;
    }

    /** For how long an invalidation is tried again before it fails; by default 2 seconds. */
    public RedisStoreBuilder insistFor(Duration time) {
        insistFor = positive("insistFor", time);
        return this;
    }

    /**
     * How many failed invalidations are made later, when the server answers again, as long as this process lives. They
     * still fail at first, since nobody knows whether they will be made. By default none are.
     */
    public RedisStoreBuilder replayUncertain(int most) {
        replayed = positive("replayUncertain", most);
        return this;
    }

    /** How many connections there may be to one server, each used by one caller at a time; by default 16. */
    public RedisStoreBuilder connections(int most) {
        connections = positive("connections", most);
        return this;
    }

    /** How many callers may wait for a connection; any others go on without Redis. By default 1024. */
    public RedisStoreBuilder pendingLimit(int most) {
        pendingLimit = positive("pendingLimit", most);
        return this;
    }

    /** How large an entry, and a value before it is compressed, may be to be kept; by default 1 MB. */
    public RedisStoreBuilder maxValueBytes(int most) {
        maxValueBytes = positive("maxValueBytes", most);
        return this;
    }

    /**
     * When to stop asking servers that do not answer: after so many failures in twice as many trips, for this long;
     * then one trip tries again. By default 5 failures in 10 trips, and 500 ms. Invalidations are tried all the same.
     */
    public RedisStoreBuilder breaker(int failures, Duration pause) {
        if (failures > MOST_FAILURES) {
            throw new IllegalArgumentException("breaker is " + failures + " failures, which hardly ever come together."
                    + " Fix: Give it " + MOST_FAILURES + " or fewer.");
        }
        breakerFailures = positive("breaker", failures);
        breakerPause = positive("breaker", pause);
        return this;
    }

    /**
     * The name of the connections in the server's CLIENT LIST; by default {@code cachewright-} and the application's
     * name.
     */
    public RedisStoreBuilder clientName(String name) {
        if (!name.matches("[!-~]+")) {
            throw new IllegalArgumentException("clientName is '" + name + "', which the server would not take."
                    + " Fix: Use letters, digits and the like, without spaces.");
        }
        clientName = name;
        return this;
    }

    /**
     * The secret that keys are hashed with, so that nobody who can read the server can find out by trial which key a
     * hash is of. Must be the same in all processes that share results: otherwise they would not see each other's
     * invalidations.
     */
    public RedisStoreBuilder keySecret(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException(
                    "The keySecret has " + secret.length + " bytes, which can be guessed. Fix: Use 16 or more.");
        }
        keySecret = secret.clone();
        return this;
    }

    /**
     * The store with these settings. Does not connect yet.
     *
     * @throws IllegalStateException if nothing says where the servers are, or a user has no password
     */
    public RedisStore build() {
        Servers chosen = where();
        Traffic traffic = new Traffic();
        Wire wire = chosen.wire(settings(), traffic);
        return new RedisStore(
                chosen.name(),
                new ValueSettings(codec, compression, maxValueBytes),
                new Layout(app, wire.stripes(), keySecret),
                wire,
                traffic,
                insistFor,
                replayed);
    }

    Servers where() {
        Servers chosen = servers;
        if (chosen == null) {
            throw new IllegalStateException(
                    "It is not said where Redis is. Fix: Call uri(\"redis://host\"), sentinel(...) or cluster(...).");
        }
        if (database > 0 && chosen.kind() == Servers.Kind.CLUSTER) {
            throw new IllegalStateException(
                    "A cluster has no database " + database + ". Fix: Leave out database(...).");
        }
        return chosen;
    }

    Settings settings() {
        Servers chosen = where();
        Supplier<String> secret = password != null ? password : chosen.password();
        if (user != null && secret == null) {
            throw new IllegalStateException("The user '" + user + "' has no password, and the server would take us for"
                    + " its default user. Fix: Call password(...), with \"\" for a user that needs none.");
        }
        return new Settings(
                user != null ? user : chosen.user(),
                secret,
                database == BY_URI ? chosen.database() : database,
                tls != null ? tls : chosen.tls() ? defaultTls() : null,
                clientName != null ? clientName : "cachewright-" + app.replaceAll("[^!-~]", "_"),
                timeout,
                connectTimeout,
                connections,
                pendingLimit,
                breakerFailures,
                breakerPause);
    }

    static SSLContext defaultTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "Java's default TLS can't be used. Fix: Give another one, with tls(...).", e);
        }
    }

    private static int positive(String setting, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(setting + " is " + value + ". Fix: Give it 1 or more.");
        }
        return value;
    }

    private static Duration positive(String setting, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    setting + " is " + value + ". Fix: Give it a millisecond or more, and no more than a day.");
        }
        return value;
    }

    String app() {
        return app;
    }
}
