package io.cachewright.redis.doctor;

import io.cachewright.redis.wire.Address;
import io.cachewright.redis.wire.Inquiry;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Settings;
import io.cachewright.redis.wire.Unreachable;
import io.cachewright.redis.wire.Verb;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Of one server.
 *
 * @param settings as the store has them
 * @param cluster whether the store takes it for part of a cluster
 * @param key a name as the application's keys have, in use by nobody
 */
public record Examination(Address server, Settings settings, boolean cluster, String key) {
    private static final Duration CLOCKS = Duration.ofMinutes(1);
    private static final int TRIES = 9;

    /** All that was found, fine or not. */
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>(security());
        try (Inquiry inquiry = Inquiry.open(server, settings)) {
            Reply info = inquiry.ask(Verb.INFO);
            if (info.error() != null) {
                found.add(infoDenied(info));
                return found;
            }
            Facts facts = Facts.of(server, info.bytes());
            found.addAll(KindOfServer.look(facts, cluster));
            found.addAll(Memory.look(facts));
            found.addAll(clock(facts));
            found.addAll(speed(inquiry));
            if (facts.is("role", "master")) {
                found.addAll(new Permissions(inquiry, server, user(), key, settings.database(), cluster).look());
            }
        } catch (Unreachable e) {
            found.add(unreachable(e));
        }
        return found;
    }

    private String user() {
        return Objects.requireNonNullElse(settings.user(), "default");
    }

    private Finding infoDenied(Reply info) {
        String said = String.valueOf(info.error());
        return said.startsWith("NOAUTH")
                ? Finding.problem(
                        server, "It wants a password.", "Give it one: redis://[user]:password@host, or password(...).")
                : Finding.problem(
                        server,
                        "It says '" + said + "' to INFO, by which masters are recognized.",
                        "ACL SETUSER " + user() + " +info");
    }

    /** The exception's own words are a problem and a fix already, where there is one. */
    private Finding unreachable(Unreachable e) {
        String[] parts = String.valueOf(e.getMessage()).split(" Fix: ", 2);
        return Finding.problem(
                server,
                parts[0],
                parts.length > 1
                        ? parts[1]
                        : "See whether it runs, listens at this address, speaks "
                                + (settings.tls() == null ? "without TLS" : "TLS with a certificate for this host")
                                + " and can be reached from here.");
    }

    private List<Finding> security() {
        if (isHere()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        if (settings.tls() == null) {
            found.add(Finding.advice(
                    server,
                    "The connection is not encrypted: values and the password can be read on the way.",
                    "Use rediss:// or tls(...)."));
        }
        if (settings.password() == null) {
            found.add(Finding.advice(
                    server,
                    "No password is given: whoever reaches it can change results.",
                    "Give it a user with one."));
        }
        return found;
    }

    private boolean isHere() {
        try {
            return InetAddress.getByName(server.host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Nothing compares the two, but whoever reads two logs does. */
    private List<Finding> clock(Facts facts) {
        long there = facts.number("server_time_usec");
        long apart = Math.abs(TimeUnit.MICROSECONDS.toMillis(there) - System.currentTimeMillis());
        return there == 0 || apart < CLOCKS.toMillis()
                ? List.of()
                : List.of(Finding.advice(
                        server,
                        "Its clock and ours are " + Duration.ofMillis(apart).toSeconds()
                                + " s apart. No result depends on it, but times in logs do.",
                        "Let both be set by NTP."));
    }

    private List<Finding> speed(Inquiry inquiry) {
        long[] nanos = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            long begin = System.nanoTime();
            inquiry.ask(Verb.PTTL, key);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        String text = String.format(Locale.ROOT, "A round trip takes %.2f ms, as a hit does.", nanos[TRIES / 2] / 1e6);
        return List.of(
                nanos[TRIES / 2] > settings.timeout().toNanos() / 4
                        ? Finding.advice(
                                server,
                                text + " The timeout is " + settings.timeout().toMillis() + " ms.",
                                "Come closer to it, or raise timeout(...).")
                        : Finding.fine(server, text));
    }
}
