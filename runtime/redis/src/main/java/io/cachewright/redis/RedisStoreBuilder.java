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
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a {@link RedisStore}. Where the servers are has to be said, with one of {@link #uri}, {@link #sentinel} and
 * {@link #cluster}; all else has a default. For one thread.
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
     * {@code rediss://}, are for all Sentinels; those of the master are {@link #user}, {@link #password} and {@link #tls}. Who has
     * users in Sentinels lets this one run SENTINEL and, to hear of a new master at once, SUBSCRIBE.
     */
    public RedisStoreBuilder sentinel(String master, String... uris) {
        return servers(Servers.sentinels(master, List.of(uris)));
    }

    /** A cluster that these servers, or those of them that answer, are part of. */
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
     * One of the server's numbered databases; by default what the URI says, else 0. For the master that Sentinels name, whose URIs
     * say none, too. A cluster has one only.
     */
    public RedisStoreBuilder database(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("database is " + number + ". Fix: Give it 0 or more.");
        }
        database = number;
        return this;
    }

    /** Whom the server knows us as, with a password; by default what the URI says, else the server's default user. */
    public RedisStoreBuilder user(String name) {
        user = name;
        return this;
    }

    /** By default what the URI says, else none. */
    public RedisStoreBuilder password(@Nullable String secret) {
        password = secret == null ? null : () -> secret;
        return this;
    }

    /**
     * A password that changes while the application runs: asked for with each new connection, on a thread of the store's,
     * by several at a time. It counts as time to connect; what it throws makes Redis count as away.
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
        tls = context;
        return this;
    }

    /** How values are written that are neither texts nor numbers nor the like; as JSON by default. */
    public RedisStoreBuilder codec(Codec values) {
        codec = values;
        return this;
    }

    /** Values of more than so many bytes are compressed; 1024 by default. */
    public RedisStoreBuilder compressAbove(int bytes) {
        compression = Compression.above(positive("compressAbove", bytes));
        return this;
    }

    /** Values are kept as they are. */
    public RedisStoreBuilder noCompression() {
        compression = Compression.none();
        return this;
    }

    /** How long an answer may take, and also how long a caller waits for a connection; 250 ms by default. */
    public RedisStoreBuilder timeout(Duration time) {
        timeout = positive("timeout", time);
        return this;
    }

    /** How long it may take to connect, TLS and password included; 500 ms by default. */
    public RedisStoreBuilder connectTimeout(Duration time) {
        connectTimeout = positive("connectTimeout", time);
        return this;
    }

    /** For how long an invalidation is tried again before it fails; 2 seconds by default. */
    public RedisStoreBuilder insistFor(Duration time) {
        insistFor = positive("insistFor", time);
        return this;
    }

    /**
     * Invalidations that failed are made later, when the server answers again: so many of them, for as long as this process
     * lives. They fail all the same, since until then nobody knows. By default none are.
     */
    public RedisStoreBuilder replayUncertain(int most) {
        replayed = positive("replayUncertain", most);
        return this;
    }

    /** How many connections there may be to one server, each used by one caller at a time; 16 by default. */
    public RedisStoreBuilder connections(int most) {
        connections = positive("connections", most);
        return this;
    }

    /** How many callers may wait for a connection; those beyond go on without Redis. 1024 by default. */
    public RedisStoreBuilder pendingLimit(int most) {
        pendingLimit = positive("pendingLimit", most);
        return this;
    }

    /** The size of an entry, and of a value before it is compressed, beyond which it is not kept; 1 MB by default. */
    public RedisStoreBuilder maxValueBytes(int most) {
        maxValueBytes = positive("maxValueBytes", most);
        return this;
    }

    /**
     * When to stop asking servers that do not answer: after so many failures out of twice as many trips, for so long, and
     * then one trip tries. By default 5 of 10, and 500 ms. Invalidations go on trying.
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

    /** What the server's CLIENT LIST calls us; by default {@code cachewright-} and the application's name. */
    public RedisStoreBuilder clientName(String name) {
        if (!name.matches("[!-~]+")) {
            throw new IllegalArgumentException("clientName is '" + name + "', which the server would not take."
                    + " Fix: Use letters, digits and the like, without spaces.");
        }
        clientName = name;
        return this;
    }

    /**
     * What hashes of keys are made with, so that nobody who reads the server can try which key a hash is of. The same in all
     * processes that share results; with another one they would not see each other's invalidations.
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
     * The store. Does not connect yet.
     *
     * @throws IllegalStateException if it was not said where the servers are, or a user has no password
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
