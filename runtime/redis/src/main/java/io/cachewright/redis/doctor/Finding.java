package io.cachewright.redis.doctor;

import io.cachewright.redis.wire.Address;
import java.util.Locale;

/**
 * Something that was found out about a server.
 *
 * @param server where it listens, without anything secret
 * @param text what it is, and what follows from it
 * @param fix what to do, as an imperative; empty if it is fine
 */
public record Finding(Kind kind, String server, String text, String fix) {
    /** How bad it is. */
    public enum Kind {
        /** As it should be. */
        FINE,
        /** It works, and could be better. */
        ADVICE,
        /** The store does not work with this, or keeps nothing. */
        PROBLEM
    }

    static Finding fine(Address server, String text) {
        return new Finding(Kind.FINE, server.toString(), text, "");
    }

    static Finding advice(Address server, String text, String fix) {
        return new Finding(Kind.ADVICE, server.toString(), text, fix);
    }

    static Finding problem(Address server, String text, String fix) {
        return new Finding(Kind.PROBLEM, server.toString(), text, fix);
    }

    @Override
    public String toString() {
        String line = kind.name().toLowerCase(Locale.ROOT) + ": " + server + ": " + text;
        return fix.isEmpty() ? line : line + System.lineSeparator() + "  Fix: " + fix;
    }
}
