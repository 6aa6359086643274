package io.cachewright.redis.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A master, a replica and three Sentinels that watch them and agree within a second or two that a master is gone.
 *
 * <pre>{@code
 * try (RedisSentinels sentinels = RedisSentinels.start()) {
 *     sentinels.master().kill();
 *     sentinels.awaitMaster(sentinels.replica());
 * }
 * }</pre>
 *
 * <p>Starting takes some seconds, because Sentinels find one another by messages that they send every two. Safe for any
 * number of threads.
 */
public final class RedisSentinels implements AutoCloseable {
    /** The name that the Sentinels know the master by. */
    public static final String MASTER_NAME = "cachewright";

    private static final int SENTINELS = 3;
    private static final String QUORUM = "2";
    private static final String DOWN_AFTER_MILLIS = "500";
    private static final String FAILOVER_TIMEOUT_MILLIS = "1000";

    private final List<RedisServer> servers = new ArrayList<>();
    private final List<RedisServer> sentinels = new ArrayList<>();

    private RedisSentinels() {}

    /** Starts them with the defaults of {@link RedisServerBuilder}. */
    public static RedisSentinels start() {
        return start(settings -> settings);
    }

    /** Starts them; master and replica with these settings. */
    public static RedisSentinels start(UnaryOperator<RedisServerBuilder> settings) {
        RedisSentinels all = new RedisSentinels();
        try {
            all.launch(settings);
            return all;
        } catch (RuntimeException e) {
            all.close();
            throw e;
        }
    }

    private void launch(UnaryOperator<RedisServerBuilder> settings) {
        RedisServerBuilder ofMaster = settings.apply(RedisServer.builder());
        RedisServer master = ofMaster.start();
        servers.add(master);
        servers.add(settings.apply(RedisServer.builder()).replicaOf(master).start());
        servers.get(1).awaitSync(master);
        for (int i = 0; i < SENTINELS; i++) {
            RedisServerBuilder sentinel = RedisServer.builder()
                    .sentinel()
                    .directive("sentinel", "monitor", MASTER_NAME, "127.0.0.1", "" + master.port(), QUORUM)
                    .directive("sentinel", "down-after-milliseconds", MASTER_NAME, DOWN_AFTER_MILLIS)
                    .directive("sentinel", "failover-timeout", MASTER_NAME, FAILOVER_TIMEOUT_MILLIS);
            String password = ofMaster.password();
            if (password != null) {
                sentinel.directive("sentinel", "auth-pass", MASTER_NAME, password);
            }
            sentinels.add(sentinel.start());
        }
        Await.until(
                "all Sentinels know one another and the replica",
                () -> sentinels.stream().allMatch(RedisSentinels::knowsAll),
                () -> sentinels.get(0).log());
    }

    private static boolean knowsAll(RedisServer sentinel) {
        String state = sentinel.info("master0");
        return state.contains("slaves=1") && state.contains("sentinels=" + SENTINELS);
    }

    /** The three Sentinels; each can be killed, frozen and asked by itself. */
    public List<RedisServer> sentinels() {
        return List.copyOf(sentinels);
    }

    /** Their ports on loopback. */
    public List<Integer> ports() {
        return sentinels.stream().map(RedisServer::port).toList();
    }

    /** {@code redis-sentinel://127.0.0.1:12345,127.0.0.1:12346,127.0.0.1:12347/0#cachewright}, without a password. */
    public String uri() {
        return sentinels.stream()
                .map(sentinel -> "127.0.0.1:" + sentinel.port())
                .collect(Collectors.joining(",", "redis-sentinel://", "/0#" + MASTER_NAME));
    }

    /** The server that most Sentinels take for the master now. */
    public RedisServer master() {
        return servers.stream()
                .filter(server -> believers(server) > SENTINELS / 2)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The Sentinels do not agree on a master now."));
    }

    /** The other one. */
    public RedisServer replica() {
        RedisServer master = master();
        return servers.get(0) == master ? servers.get(1) : servers.get(0);
    }

    /** Waits, 30 seconds at most, until every running Sentinel takes this server for the master, and it is one. */
    public void awaitMaster(RedisServer server) {
        long running = sentinels.stream().filter(RedisServer::isRunning).count();
        Await.until(
                server + " is the master for all Sentinels",
                () -> believers(server) == running && server.info("role").equals("master"),
                () -> sentinels.get(0).log());
    }

    /**
     * Lets the Sentinels make the replica the master while both live; returns the new master when all know it. The old one
     * turns its replica some eight seconds later, as Sentinels do it, and takes writes until then that nobody keeps.
     */
    public RedisServer failOver() {
        RedisServer next = replica();
        Await.until(
                "the Sentinels agree to fail over",
                this::ask,
                () -> sentinels.get(0).log());
        awaitMaster(next);
        return next;
    }

    /** Ends everything that was started. */
    @Override
    public void close() {
        Stream.of(sentinels, servers).flatMap(List::stream).forEach(RedisServer::close);
    }

    /** They refuse for a while after another failover, and while they don't know the replica well enough. */
    private boolean ask() {
        try {
            return sentinels
                    .get(0)
                    .command("SENTINEL", "FAILOVER", MASTER_NAME)
                    .text()
                    .equals("OK");
        } catch (RedisErrorException e) {
            return false;
        }
    }

    private long believers(RedisServer server) {
        return sentinels.stream()
                .filter(RedisServer::isRunning)
                .filter(sentinel -> sentinel.command("SENTINEL", "GET-MASTER-ADDR-BY-NAME", MASTER_NAME)
                                .list()
                                .get(1)
                                .number()
                        == server.port())
                .count();
    }
}
