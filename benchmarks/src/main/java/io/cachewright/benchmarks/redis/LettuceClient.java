package io.cachewright.benchmarks.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.ByteArrayOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.KeyValueListOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lettuce over a few connections that all callers share. */
final class LettuceClient implements AutoCloseable {
    private static final ByteArrayCodec CODEC = ByteArrayCodec.INSTANCE;

    private final RedisClient client;
    private final StatefulRedisConnection<byte[], byte[]>[] connections;

    @SuppressWarnings({"unchecked", "rawtypes"})
    LettuceClient(int port, int connections) {
        client = RedisClient.create(RedisURI.create("127.0.0.1", port));
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(10_000)
                .build());
        this.connections = new StatefulRedisConnection[connections];
        for (int i = 0; i < connections; i++) {
            this.connections[i] = client.connect(CODEC);
        }
    }

    StatefulRedisConnection<byte[], byte[]> connection() {
        return connections.length == 1
                ? connections[0]
                : connections[ThreadLocalRandom.current().nextInt(connections.length)];
    }

    byte[] get(byte[] key, long millis) throws ExecutionException, InterruptedException, TimeoutException {
        return connection().async().get(key).get(millis, TimeUnit.MILLISECONDS);
    }

    /** In one flush: the collection is written by the event loop as a whole, whoever else writes. */
    byte[] hit(Entries entries, byte[] key, long millis)
            throws ExecutionException, InterruptedException, TimeoutException {
        AsyncCommand<byte[], byte[], byte[]> entry = new AsyncCommand<>(new Command<>(
                CommandType.GETRANGE,
                new ByteArrayOutput<>(CODEC),
                new CommandArgs<>(CODEC).addKey(key).add(0).add(Entries.LONGEST)));
        AsyncCommand<byte[], byte[], ?> versions = new AsyncCommand<>(new Command<>(
                CommandType.MGET,
                new KeyValueListOutput<>(CODEC, List.of(entries.version, entries.fence, entries.tag)),
                new CommandArgs<>(CODEC).addKeys(entries.version, entries.fence, entries.tag)));
        AsyncCommand<byte[], byte[], Long> age = new AsyncCommand<>(
                new Command<>(CommandType.PTTL, new IntegerOutput<>(CODEC), new CommandArgs<>(CODEC).addKey(key)));
        connection().dispatch(List.of(entry, versions, age));
        age.get(millis, TimeUnit.MILLISECONDS);
        versions.get();
        return entry.get();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
