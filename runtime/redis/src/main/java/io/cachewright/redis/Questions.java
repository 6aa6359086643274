package io.cachewright.redis;

import io.cachewright.redis.wire.Command;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commands of one trip. What several of its keys depend on is asked for once. */
final class Questions {
    private final List<Command> commands = new ArrayList<>();
    private final Map<ByteBuffer, Integer> known = new HashMap<>(4);

    /** Asks this; returns where in the replies its own is. */
    int add(Command command) {
        commands.add(command);
        return commands.size() - 1;
    }

    /** Asks for what is at a key, unless that was asked already. */
    int once(byte[] key, int length) {
        return known.computeIfAbsent(ByteBuffer.wrap(key), absent -> add(Ground.read(key, length)));
    }

    List<Command> commands() {
        return commands;
    }
}
