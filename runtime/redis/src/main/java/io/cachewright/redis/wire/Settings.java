package io.cachewright.redis.wire;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How to talk to servers.
 *
 * @param user null for the default one
 * @param password asked for each connection, since it may change; null if none is asked for
 * @param tls null for none
 * @param timeout of a trip there and back
 * @param connect how long it may take to have a new connection
 * @param connections how many there may be to one server
 * @param pending how many callers may wait for one
 * @param failures out of twice as many trips after which a server is left alone
 * @param pause for how long it is
 */
public record Settings(
        @Nullable String user,
        @Nullable Supplier<String> password,
        int database,
        @Nullable SSLContext tls,
        String clientName,
        Duration timeout,
        Duration connect,
        int connections,
        int pending,
        int failures,
        Duration pause) {

    /** The same for servers that need other credentials and other TLS, and have no databases. */
    public Settings as(
            @Nullable String otherUser, @Nullable Supplier<String> otherPassword, @Nullable SSLContext otherTls) {
        return new Settings(
                otherUser,
                otherPassword,
                0,
                otherTls,
                clientName,
                timeout,
                connect,
                connections,
                pending,
                failures,
                pause);
    }

    /** What says who we are; nothing if no password is asked for. */
    List<Command> credentials() {
        if (password == null) {
            return List.of();
        }
        String secret = secret(password);
        return List.of(user == null ? Command.plain(Verb.AUTH, secret) : Command.plain(Verb.AUTH, user, secret));
    }

    private static String secret(Supplier<String> password) {
        try {
            return Objects.requireNonNull(password.get(), "the password");
        } catch (RuntimeException e) {
            throw Unreachable.broken("The password for Redis is not to be had. Fix: See why.", e);
        }
    }

    @Override
    public String toString() {
        return "Settings of " + clientName;
    }
}
