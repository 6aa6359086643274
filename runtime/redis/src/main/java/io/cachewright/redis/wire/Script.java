package io.cachewright.redis.wire;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A script whose text never changes, and the name by which a server that has seen it knows it. */
public final class Script {
    private final byte[] text;
    private final byte[] sha1;
    private final boolean repeatable;

    private Script(byte[] text, byte[] sha1, boolean repeatable) {
        this.text = text;
        this.sha1 = sha1;
        this.repeatable = repeatable;
    }

    /** A script that does no harm when it runs again with the same arguments, however late. */
    public static Script of(String text) {
        return of(text, true);
    }

    /**
     * A script of whose arguments some have to be fresh each time that it is sent: what is sent first may arrive last,
     * and must not bring back what somebody has removed meanwhile.
     */
    public static Script once(String text) {
        return of(text, false);
    }

    private static Script of(String text, boolean repeatable) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
            String hex = String.format("%040x", new BigInteger(1, digest));
            return new Script(bytes, hex.getBytes(StandardCharsets.US_ASCII), repeatable);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    byte[] text() {
        return text;
    }

    byte[] sha1() {
        return sha1;
    }

    boolean isRepeatable() {
        return repeatable;
    }
}
