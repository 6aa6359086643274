package io.cachewright.redis.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * A connection that is logged in, to a server that is a master. Whether it still is one, and which history of writes it
 * continues, is asked again after a while, with the next trip.
 */
final class Session {
    private static final long ASK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Command WHO = Command.plain(Verb.INFO, "replication");
    private static final byte[] NO_LINEAGE = {};

    private final Line line;
    private byte[] lineage = NO_LINEAGE;
    private long asked;
    private boolean toMaster = true;

    Session(Line line) {
        this.line = line;
    }

    /** Logs in, and asks what the server is. */
    void greet(Settings settings, boolean masterOnly) throws IOException {
        line.connect(settings);
        List<Command> commands = new ArrayList<>(settings.credentials());
        if (settings.database() != 0) {
            commands.add(Command.plain(Verb.SELECT, Integer.toString(settings.database())));
        }
        int needed = commands.size();
        commands.add(Command.plain(Verb.CLIENT, "SETNAME", settings.clientName()));
        if (masterOnly) {
            commands.add(WHO);
        }
        List<@Nullable Object> replies = line.exchange(commands, NO_LINEAGE);
        for (Object reply : replies.subList(0, needed)) {
            if (reply instanceof JedisDataException error) {
                throw away(String.valueOf(error.getMessage()));
            }
        }
        if (masterOnly) {
            learn(replies.get(needed + 1));
        }
    }

    /** Sends these commands and returns the replies. */
    List<Reply> run(List<Command> commands) {
        List<@Nullable Object> values;
        if (lineage != NO_LINEAGE && System.nanoTime() - asked > ASK_AGAIN_NANOS) {
            List<Command> more = new ArrayList<>(commands.size() + 1);
            more.add(WHO);
            more.addAll(commands);
            values = line.exchange(more, lineage);
            learn(values.remove(0));
        } else {
            values = line.exchange(commands, lineage);
        }
        return checked(commands, values);
    }

    private void learn(@Nullable Object info) {
        if (info instanceof JedisDataException error) {
            throw away(String.valueOf(error.getMessage()));
        }
        byte[] found = Lineage.of(info);
        if (found == null) {
            toMaster = false;
            throw away(Lineage.missing(info));
        }
        lineage = found;
        asked = System.nanoTime();
    }

    private List<Reply> checked(List<Command> commands, List<@Nullable Object> values) {
        List<Reply> replies = new ArrayList<>(values.size());
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Reply reply = new Reply(values.get(i), lineage);
            replies.add(reply);
            switch (reply.refusal()) {
                case AWAY -> {
                    String said = String.valueOf(reply.error());
                    toMaster &= !Refusal.code(said).equals("READONLY");
                    throw away(said);
                }
                case NO_SCRIPT -> unknown.add(i);
                default -> {
                    // For those who asked.
                }
            }
        }
        if (!unknown.isEmpty()) {
            spellOut(commands, replies, unknown);
        }
        return replies;
    }

    /** What comes behind a script that was not done has to come behind it again: some rely on the order. */
    private void spellOut(List<Command> commands, List<Reply> replies, List<Integer> unknown) {
        List<Integer> which = new ArrayList<>();
        List<Command> again = new ArrayList<>();
        for (int i = unknown.get(0); i < commands.size(); i++) {
            Command command = commands.get(i);
            if (unknown.contains(i)) {
                which.add(i);
                again.add(command.spelledOut());
            } else if (!command.isScript()) {
                which.add(i);
                again.add(command);
            }
        }
        List<Reply> answers = checked(again, line.exchange(again, lineage));
        for (int i = 0; i < which.size(); i++) {
            replies.set(which.get(i), answers.get(i));
        }
    }

    /** Whether the server is a master, as far as it has said. */
    boolean isToMaster() {
        return toMaster;
    }

    Line line() {
        return line;
    }

    private Unreachable away(String said) {
        return Unreachable.broken("Redis at " + line.address() + " says: " + Advice.with(said), null);
    }
}
