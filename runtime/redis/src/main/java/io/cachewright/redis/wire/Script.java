package io.cachewright.redis.wire;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A script whose text never changes, and the name by which a server that has seen it knows it. */
public final class Script {
    private final byte[] text;
    private final byte[] sha1;

    private Script(byte[] text, byte[] sha1) {
        this.text = text;
        this.sha1 = sha1;
    }

    /** The script with this text. */
    public static Script of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes);
            String hex = String.format("%040x", new BigInteger(1, digest));
            return new Script(bytes, hex.getBytes(StandardCharsets.US_ASCII));
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
}
