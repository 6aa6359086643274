package io.cachewright.redis.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/** A connection for questions about a server of any kind. An error is an answer. For one thread. */
public final class Inquiry implements AutoCloseable {
    /** Longer than a store waits, so that a slow server can be told from a silent one. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String NAME = "cachewright-doctor";
    private static final byte[] NO_LINEAGE = {};

    private final Address address;
    private final Settings settings;
    private final Watch watch;
    private final Line line;

    private Inquiry(Address address, Settings settings) {
        this.address = address;
        this.settings = settings;
        this.watch = new Watch(NAME, PATIENCE);
        this.line = new Line(address, new Traffic());
    }

    /**
     * Connects, and says who we are.
     *
     * @throws Unreachable if that is not possible, with the reason and a way out
     */
    public static Inquiry open(Address address, Settings settings) {
        Inquiry inquiry = new Inquiry(address, settings);
        try (Opening opening = new Opening(NAME, 1, PATIENCE)) {
            opening.open(address::toString, inquiry::connect, Inquiry::close);
            for (Command credentials : settings.credentials()) {
                inquiry.accepted(inquiry.ask(credentials));
            }
            return inquiry;
        } catch (RuntimeException e) {
            inquiry.close();
            throw e;
        }
    }

    private Inquiry connect() {
        watch.add(line);
        line.begin(System.nanoTime() + PATIENCE.toNanos());
        watch.wake();
        try {
            line.connect(settings);
            return this;
        } catch (IOException e) {
            String what = settings.tls() == null ? "reach " : "make a TLS connection to ";
            throw Unreachable.broken("Can't " + what + address + ": " + e + ".", e);
        } finally {
            line.end();
        }
    }

    private void accepted(Reply reply) {
        String error = reply.error();
        if (error != null) {
            throw Unreachable.broken(address + " says: " + Advice.with(error), null);
        }
    }

    /** What the server says to this. Throws {@link Unreachable} if it says nothing in time. */
    public Reply ask(Verb verb, String... arguments) {
        return ask(Command.plain(verb, arguments));
    }

    private Reply ask(Command command) {
        line.begin(System.nanoTime() + PATIENCE.toNanos());
        watch.wake();
        try {
            List<@Nullable Object> replies = line.exchange(List.of(command), NO_LINEAGE);
            return new Reply(replies.get(0), NO_LINEAGE);
        } catch (JedisException e) {
            throw Unreachable.broken(
                    address + " did not answer " + command.verb() + " within " + PATIENCE.toMillis() + " ms.", e);
        } finally {
            line.end();
        }
    }

    @Override
    public void close() {
        watch.close();
        line.close();
    }
}
