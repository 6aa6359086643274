package io.cachewright.benchmarks.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.Pool;

/** Jedis: a connection for each caller, from its own pool or from a plain stack. */
final class JedisClient implements AutoCloseable {
    interface Call<T> {
        T on(Connection connection) throws Exception;
    }

    private static final byte[] ZERO = {'0'};
    private static final byte[] LONGEST = Integer.toString(Entries.LONGEST).getBytes(StandardCharsets.US_ASCII);

    final RedisClient client;
    private final Pool<Connection> pool;
    private final HostAndPort address;
    private final JedisClientConfig settings;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore permits;

    JedisClient(int port, int connections, int millis) {
        ConnectionPoolConfig size = new ConnectionPoolConfig();
        size.setMaxTotal(connections);
        size.setMaxIdle(connections);
        address = new HostAndPort("127.0.0.1", port);
        settings = DefaultJedisClientConfig.builder().timeoutMillis(millis).build();
        client = RedisClient.builder()
                .hostAndPort(address)
                .clientConfig(settings)
                .poolConfig(size)
                .build();
        pool = client.getPool();
        permits = new Semaphore(connections);
    }

    byte[] get(byte[] key) {
        return client.get(key);
    }

    /** Over the pool of the client. */
    byte[] hit(Entries entries, byte[] key) {
        try (Connection connection = pool.getResource()) {
            return hit(connection, entries, key);
        }
    }

    /** Over a stack of our own: the last connection given back is the next one taken, and none that failed is. */
    <T> T own(Call<T> call) throws Exception {
        permits.acquireUninterruptibly();
        try {
            Connection known = idle.pollFirst();
            Connection connection = known == null ? new Connection(address, settings) : known;
            boolean inStep = false;
            try {
                T result = call.on(connection);
                inStep = true;
                return result;
            } finally {
                if (inStep) {
                    idle.addFirst(connection);
                } else {
                    connection.close();
                }
            }
        } finally {
            permits.release();
        }
    }

    static byte[] get(Connection connection, byte[] key) {
        connection.sendCommand(Command.GET, key);
        return connection.getBinaryBulkReply();
    }

    static byte[] hit(Connection connection, Entries entries, byte[] key) {
        connection.sendCommand(Command.GETRANGE, key, ZERO, LONGEST);
        connection.sendCommand(Command.MGET, entries.version, entries.fence, entries.tag);
        connection.sendCommand(Command.PTTL, key);
        List<Object> replies = connection.getMany(3);
        return (byte[]) replies.get(0);
    }

    @Override
    public void close() {
        idle.forEach(Connection::close);
        client.close();
    }
}
