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
 * @param user the user to log in as; null for the default user
 * @param password asked for each connection, since it may change; null if the server wants none
 * @param tls the certificates that are trusted; null for no TLS
 * @param timeout how long a trip there and back may take
 * @param connect how long it may take to open a connection
 * @param connections how many there may be to one server
 * @param pending how many callers may wait for a connection
 * @param failures how many of twice as many trips may fail until a server is left alone
 * @param pause how long it is left alone
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

    /** These settings for servers with other credentials and other TLS, and without databases. */
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

    /** The commands that log in; none without a password. */
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
            // Not its message, in which there may be what is secret.
            throw Unreachable.broken(
                    "What password(...) was given has thrown a " + e.getClass().getName()
                            + ". Fix: Let it return the password, or throw nothing.",
                    e);
        }
    }

    @Override
    public String toString() {
        return "Settings of " + clientName;
    }
}
