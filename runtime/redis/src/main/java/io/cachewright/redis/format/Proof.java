package io.cachewright.redis.format;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * What an entry begins with: all that has to be as it is now for the entry to be valid. First the opening, which is the
 * same for every entry of a key (how it is written, which schema, which key), then the versions it was loaded under.
 * So validity is one comparison of bytes, in a script as well.
 */
public final class Proof {
    /** How many bytes a version has in the store. Another number of them is no version. */
    public static final int VERSION = 16;

    /** How many versions an entry can have at most. */
    public static final int MAX_VERSIONS = 255;

    static final int OPENING = 21;

    private static final byte MAGIC_FIRST = 'c';
    private static final byte MAGIC_SECOND = 'w';
    private static final byte FORMAT = 1;

    /** Something like a version for a text, such as the revision of a row; zeros for the empty one. */
    public static byte[] digest(String text) {
        return text.isEmpty() ? new byte[VERSION] : Arrays.copyOf(Digests.sha256(text), VERSION);
    }

    static byte[] opening(int codec, long schema, long keyCheck, int versions) {
        if (versions > MAX_VERSIONS) {
            throw new IllegalArgumentException(
                    "An entry has " + versions + " versions, more than " + MAX_VERSIONS + ". Fix: Use fewer tags.");
        }
        return ByteBuffer.allocate(OPENING)
                .put(MAGIC_FIRST)
                .put(MAGIC_SECOND)
                .put(FORMAT)
                .put((byte) codec)
                .putLong(schema)
                .putLong(keyCheck)
                .put((byte) versions)
                .array();
    }

    static byte[] of(byte[] opening, List<byte[]> versions) {
        ByteBuffer proof =
                ByteBuffer.allocate(OPENING + VERSION * versions.size()).put(opening);
        for (byte[] version : versions) {
            if (version.length != VERSION) {
                throw new IllegalArgumentException("A version has " + version.length + " bytes, not " + VERSION + ".");
            }
            proof.put(version);
        }
        return proof.array();
    }

    static boolean begins(byte[] proof, byte[] entry) {
        return entry.length >= proof.length && Arrays.equals(entry, 0, proof.length, proof, 0, proof.length);
    }

    private Proof() {}
}
