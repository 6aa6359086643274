package io.cachewright.redis.layout;

import org.jspecify.annotations.Nullable;

/**
 * A short key in a form for people that is as injective as its bytes: texts, whole numbers, booleans and null, each with a
 * letter for its type, as in {@code sA1,i42}. It must stay what it is, since processes with different versions of this
 * library may share a server. So it is made here, from the bytes, and not taken from anything that is only for people.
 */
final class ReadableKey {
    private static final int LONGEST = 64;

    private final byte[] canonical;
    private int at;

    private ReadableKey(byte[] canonical) {
        this.canonical = canonical;
    }

    /** Null if the key is longer than can be read well, or has something else in it. */
    static @Nullable String of(byte[] canonical) {
        return canonical.length > LONGEST ? null : new ReadableKey(canonical).read();
    }

    private @Nullable String read() {
        StringBuilder text = new StringBuilder();
        while (at < canonical.length) {
            int tag = canonical[at++];
            text.append(text.isEmpty() ? "" : ",").append((char) tag);
            boolean known = switch (tag) {
                case 'n', 'T', 'F' -> true;
                case 'b', 'h', 'i', 'l' -> number(text);
                case 's' -> text(text);
                default -> false;
            };
            if (!known || text.length() > LONGEST) {
                return null;
            }
        }
        return text.toString();
    }

    private boolean number(StringBuilder text) {
        long number = 0;
        for (int shift = 0; shift < 64 && at < canonical.length; shift += 7) {
            byte part = canonical[at++];
            if (shift > 0 && part == 0 || shift == 63 && part != 1) {
                // Not how a number is written: it would look like another.
                return false;
            }
            number |= (part & 0x7FL) << shift;
            if (part >= 0) {
                text.append(number >>> 1 ^ -(number & 1));
                return true;
            }
        }
        return false;
    }

    private boolean text(StringBuilder text) {
        StringBuilder digits = new StringBuilder();
        if (!number(digits)) {
            return false;
        }
        long length = Long.parseLong(digits.toString());
        if (length < 0 || length > canonical.length - at) {
            return false;
        }
        int to = at + (int) length;
        for (int i = at; i < to; i++) {
            if (canonical[i] < 0) {
                // Letters beyond ASCII: their number is not that of their bytes, and hashing is simpler than counting.
                return false;
            }
        }
        text.append(Escaped.of(canonical, at, to));
        at = to;
        return true;
    }
}
