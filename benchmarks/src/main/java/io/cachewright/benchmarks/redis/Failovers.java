package io.cachewright.benchmarks.redis;

import io.cachewright.redis.testing.RedisSentinels;
import io.cachewright.redis.testing.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisSentinelClient;

/** How long one caller that writes on and on goes without, once Sentinels make the replica the master. */
public final class Failovers {
    private static final int MILLIS = 200;
    private static final byte[] KEY = {'k'};

    private Failovers() {}

    private interface Call {
        void set(byte[] value) throws Exception;
    }

    /** Runs them and prints. */
    public static void main(String[] arguments) throws Exception {
        for (boolean dead : new boolean[] {true, false}) {
            try (RedisSentinels sentinels = RedisSentinels.start()) {
                lettuce(sentinels, dead);
            }
            try (RedisSentinels sentinels = RedisSentinels.start()) {
                jedis(sentinels, dead);
            }
        }
    }

    private static void lettuce(RedisSentinels sentinels, boolean dead) throws Exception {
        RedisClient client = RedisClient.create(RedisURI.create(sentinels.uri()));
        try (StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE)) {
            failOver(
                    "Lettuce",
                    sentinels,
                    dead,
                    value -> connection.async().set(KEY, value).get(MILLIS, TimeUnit.MILLISECONDS));
        } finally {
            client.shutdown();
        }
    }

    private static void jedis(RedisSentinels sentinels, boolean dead) throws Exception {
        Set<HostAndPort> addresses = sentinels.ports().stream()
                .map(port -> new HostAndPort("127.0.0.1", port))
                .collect(Collectors.toSet());
        JedisClientConfig settings =
                DefaultJedisClientConfig.builder().timeoutMillis(MILLIS).build();
        try (RedisSentinelClient client = RedisSentinelClient.builder()
                .masterName(RedisSentinels.MASTER_NAME)
                .sentinels(addresses)
                .clientConfig(settings)
                .sentinelClientConfig(settings)
                .build()) {
            failOver("Jedis", sentinels, dead, value -> client.set(KEY, value));
        }
    }

    private static void failOver(String client, RedisSentinels sentinels, boolean dead, Call call) throws Exception {
        RedisServer master = sentinels.master();
        RedisServer replica = sentinels.replica();
        call.set(new byte[] {1});
        replica.awaitSync(master);
        long begin = System.nanoTime();
        if (dead) {
            master.kill();
        } else {
            Thread asks = new Thread(sentinels::failOver);
            asks.setDaemon(true);
            asks.start();
        }
        long promoted = 0;
        int lost = 0;
        for (int i = 0; ; i++) {
            if (promoted == 0 && replica.info("role").equals("master")) {
                promoted = System.nanoTime();
            }
            byte[] value = Integer.toString(i).getBytes(StandardCharsets.US_ASCII);
            boolean done = false;
            try {
                call.set(value);
                done = true;
            } catch (Exception e) {
                Thread.sleep(1);
            }
            if (done && promoted != 0) {
                if (Arrays.equals(replica.command("GET", KEY).bytes(), value)) {
                    break;
                }
                lost++;
            }
        }
        System.out.printf(
                "%-8s %-16s replica is master after %5d ms; writes arrive there %5d ms later; %d acknowledged by the old one%n",
                client,
                dead ? "master killed" : "SENTINEL FAILOVER",
                (promoted - begin) / 1_000_000,
                (System.nanoTime() - promoted) / 1_000_000,
                lost);
    }
}
