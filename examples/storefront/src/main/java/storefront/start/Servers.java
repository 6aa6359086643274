package storefront.start;

import io.cachewright.redis.testing.RedisServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import storefront.seed.Filling;

/** A PostgreSQL with the shop's products in it and a Redis, both on free ports of this machine, gone when closed. */
public final class Servers implements AutoCloseable {
    private final EmbeddedPostgres database;
    private final RedisServer redis;

    private Servers(EmbeddedPostgres database, RedisServer redis) {
        this.database = database;
        this.redis = redis;
    }

    /**
     * Why a database can't be started here, if so: PostgreSQL refuses to run as root, who then needs a user namespace to be
     * somebody else in.
     */
    public static Optional<String> obstacle() {
        boolean root = System.getProperty("user.name").equals("root");
        return root && !LinuxUtils.isUnshareAvailable()
                ? Optional.of("PostgreSQL does not run as root, and this system lets root make no user namespace to be"
                        + " somebody else in (unshare -U). Fix: Run this as another user.")
                : Optional.empty();
    }

    /** Takes seconds. */
    public static Servers start() throws IOException, SQLException {
        // So that load measures the shop and not the disk; nothing in here must survive.
        EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        try {
            Filling.fill(database.getPostgresDatabase());
            return new Servers(database, RedisServer.start());
        } catch (SQLException | IOException | RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** What an instance is to be told of them. */
    public List<String> arguments() {
        return List.of(
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--cachewright.redis.uri=" + redis.uri());
    }

    @Override
    public void close() throws IOException {
        redis.close();
        database.close();
    }
}
