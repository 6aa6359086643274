package io.cachewright.redis.layout;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Values that were never there before and will never be there again. Safe for any number of threads. */
public final class Fresh {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Fresh() {}

    /**
     * A version: 16 letters, of which the first 8 tell people when it was made, in seconds since 1970 as a hexadecimal
     * number, and mean nothing to us: clocks are never compared.
     */
    public static byte[] version() {
        String time = String.format("%08x", (int) (System.currentTimeMillis() / 1000));
        return (time + letters(6)).getBytes(StandardCharsets.US_ASCII);
    }

    /** A token: 16 letters of which nothing can be guessed. */
    public static String token() {
        return letters(12);
    }

    /** A value of a cell. */
    public static byte[] cell() {
        return bytes(8);
    }

    private static String letters(int count) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(count));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
