package io.cachewright.redis;

import io.cachewright.redis.layout.Fresh;
import io.cachewright.redis.layout.Layout;
import io.cachewright.redis.wire.Argument;
import io.cachewright.redis.wire.Command;
import io.cachewright.redis.wire.Refusal;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Verb;
import io.cachewright.redis.wire.Wire;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.StoreException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of what has changed ({@link Cells}). On the server a vector is a lineage and a life, which together are
 * {@link Cells#life}; a change; and the cells.
 */
final class Vectors {
    private static final int PART = 16;
    private static final int LIFE = 2 * PART;
    private static final int HEAD = 3 * PART;
    private static final int CELL = 8;
    private static final int SIZE = HEAD + CELL * Cells.COUNT;
    /** A vector that nobody changes for so long may be forgotten, which costs others their copies. */
    private static final Duration LASTS = Duration.ofDays(30);

    private final Layout layout;
    private final Wire wire;

    Vectors(Layout layout, Wire wire) {
        this.layout = layout;
        this.wire = wire;
    }

    List<Cells> cells(List<String> names, List<@Nullable Cells> known) {
        List<Command> heads = new ArrayList<>(names.size());
        for (String name : names) {
            heads.add(Command.read(layout.vector(name), HEAD - 1));
        }
        List<Reply> replies = wire.trip(heads, false);
        List<Command> more = new ArrayList<>(0);
        for (int i = 0; i < names.size(); i++) {
            if (!same(known.get(i), replies.get(i))) {
                more.add(standing(replies.get(i)) ? whole(names.get(i)) : bump(names.get(i)));
            }
        }
        List<Reply> rest = more.isEmpty() ? List.of() : wire.trip(more, false);
        List<Cells> cells = new ArrayList<>(names.size());
        int next = 0;
        for (int i = 0; i < names.size(); i++) {
            Cells before = known.get(i);
            cells.add(before != null && same(before, replies.get(i)) ? before : read(rest.get(next++)));
        }
        return cells;
    }

    private Command whole(String name) {
        return Command.read(layout.vector(name), SIZE);
    }

    /** Whether it was made under the lineage that the server has now. */
    private static boolean standing(Reply head) {
        byte[] bytes = head.bytes();
        return bytes.length >= HEAD && Arrays.equals(bytes, 0, PART, head.lineage(), 0, PART);
    }

    private static boolean same(@Nullable Cells known, Reply head) {
        return known != null
                && standing(head)
                && known.life().equals(text(head.bytes(), 0, LIFE))
                && known.change().equals(text(head.bytes(), LIFE, HEAD));
    }

    /** The command that changes these cells, and makes the vector if need be. */
    Command bump(String name, int... cells) {
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(Command.LINEAGE);
        arguments.add(Fresh.version());
        arguments.add(Fresh.version());
        arguments.add(new byte[SIZE - HEAD]);
        arguments.add(Argument.of(LASTS.toMillis()));
        for (int cell : cells) {
            arguments.add(Argument.of(HEAD + CELL * (long) cell));
            arguments.add(Fresh.cell());
        }
        return Command.run(Scripts.BUMP, List.of(layout.vector(name)), arguments);
    }

    /**
     * The vector as it was before it was changed. If the server has no room to change it, it is removed: for others
     * that means that everything may have changed, but they learn of it.
     */
    Cells changed(String name, Reply reply) {
        if (reply.refusal() == Refusal.UNWRITABLE) {
            Reply removed = wire.trip(List.of(Command.on(Verb.UNLINK, layout.vector(name))), true)
                    .get(0);
            if (removed.number() != null) {
                return unknown();
            }
            throw new StoreException("Redis can't write: " + removed.error(), null);
        }
        if (reply.refusal() != Refusal.NONE) {
            throw new StoreException("Redis does not note a change: " + reply.error(), null);
        }
        return read(reply);
    }

    private static Cells read(Reply reply) {
        byte[] bytes = reply.bytes();
        if (bytes.length != SIZE || !standing(reply)) {
            return unknown();
        }
        long[] values = new long[Cells.COUNT];
        ByteBuffer.wrap(bytes, HEAD, SIZE - HEAD).asLongBuffer().get(values);
        return new Cells(text(bytes, 0, LIFE), text(bytes, LIFE, HEAD), values);
    }

    /** A vector that nobody has seen before and nobody will see again. */
    private static Cells unknown() {
        return new Cells(Fresh.token(), Fresh.token(), new long[Cells.COUNT]);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
