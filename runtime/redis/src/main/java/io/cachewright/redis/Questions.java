package io.cachewright.redis;

import io.cachewright.redis.wire.Command;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The commands of one trip. A version that several keys depend on is asked for once. */
final class Questions {
    private final List<Command> commands = new ArrayList<>();
    private final @Nullable Map<ByteBuffer, Integer> known;

    /** @param keys how many there are; one of them has nothing in common with others */
    Questions(int keys) {
        known = keys == 1 ? null : new HashMap<>();
    }

    /** Adds a command; returns the place of its reply. */
    int add(Command command) {
        commands.add(command);
        return commands.size() - 1;
    }

    /** Adds a read of this key, unless it was added before; returns the place of its reply. */
    int once(byte[] key, int length) {
        if (known == null) {
            return add(Command.read(key, length));
        }
        return known.computeIfAbsent(ByteBuffer.wrap(key), absent -> add(Command.read(key, length)));
    }

    List<Command> commands() {
        return commands;
    }
}
