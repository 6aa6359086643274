package io.cachewright.redis;

import io.cachewright.redis.wire.Command;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands of one trip. What several of its keys depend on is asked for once. */
final class Questions {
    private final List<Command> commands = new ArrayList<>();
    private final @Nullable Map<ByteBuffer, Integer> known;

    /** @param keys how many there are; one of them has nothing in common with others */
    Questions(int keys) {
        known = keys == 1 ? null : new HashMap<>();
    }

    /** Asks this; returns where in the replies its own is. */
    int add(Command command) {
        commands.add(command);
        return commands.size() - 1;
    }

    /** Asks for what is at a key, unless that was asked already. */
    int once(byte[] key, int length) {
        if (known == null) {
            return add(Ground.read(key, length));
        }
        return known.computeIfAbsent(ByteBuffer.wrap(key), absent -> add(Ground.read(key, length)));
    }

    List<Command> commands() {
        return commands;
    }
}
