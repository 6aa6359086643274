package io.cachewright.benchmarks.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/**
 * SETs with a ttl, so many at a flush, through each client by hand.
 *
 * @param count how many, from 0 on
 * @param names where, by number
 * @param values what, by number
 * @param atOnce how many at a flush
 */
record Pipelined(int count, Bytes names, Bytes values, int atOnce) {
    private static final byte[] PX = "PX".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TTL = "3600000".getBytes(StandardCharsets.US_ASCII);

    interface Bytes {
        byte[] of(int number) throws Exception;
    }

    boolean lettuce(StatefulRedisConnection<byte[], byte[]> connection) throws Exception {
        connection.setAutoFlushCommands(false);
        List<RedisFuture<String>> futures = new ArrayList<>(atOnce);
        for (int i = 0; i < count; i++) {
            futures.add(connection.async().set(names.of(i), values.of(i), SetArgs.Builder.px(3_600_000)));
            if (futures.size() == atOnce) {
                connection.flushCommands();
                for (RedisFuture<String> future : futures) {
                    future.get();
                }
                futures.clear();
            }
        }
        connection.setAutoFlushCommands(true);
        return true;
    }

    boolean jedis(Connection connection) throws Exception {
        for (int from = 0; from < count; from += atOnce) {
            for (int i = from; i < from + atOnce; i++) {
                connection.sendCommand(Command.SET, names.of(i), values.of(i), PX, TTL);
            }
            connection.getMany(atOnce);
        }
        return true;
    }
}
