package io.cachewright.redis.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The history of writes that a server continues, read from what it says of its replication. After a failover or a
 * restart it is another, in which writes that were acknowledged before may be missing.
 */
final class Lineage {
    private static final Pattern ROLE = Pattern.compile("^role:(\\w+)", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("^master_replid:(\\w+)", Pattern.MULTILINE);

    private Lineage() {}

    /** Sixteen bytes that stand for it; null if the server is no master, or does not say. */
    static byte @Nullable [] of(@Nullable Object info) {
        String text = text(info);
        Matcher id = ID.matcher(text);
        return isMaster(text) && id.find() ? digest(id.group(1)) : null;
    }

    /** Why there is none. */
    static String missing(@Nullable Object info) {
        return isMaster(text(info)) ? "it is a master, and has no master_replid" : "it is not the master";
    }

    private static String text(@Nullable Object info) {
        return info instanceof byte[] bytes ? new String(bytes, StandardCharsets.US_ASCII) : "";
    }

    private static boolean isMaster(String text) {
        Matcher role = ROLE.matcher(text);
        return role.find() && role.group(1).equals("master");
    }

    private static byte[] digest(String id) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(whole, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
