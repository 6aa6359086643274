package io.cachewright.redis.layout;

import java.nio.charset.StandardCharsets;

/** Text of which only letters, digits and {@code _ . @ -} are left as they are, so that it can stand beside others. */
final class Escaped {
    private static final String HEX = "0123456789ABCDEF";

    private Escaped() {}

    static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    static String of(byte[] bytes, int from, int to) {
        StringBuilder escaped = new StringBuilder(to - from + 8);
        for (int i = from; i < to; i++) {
            int each = bytes[i] & 0xFF;
            if (plain(each)) {
                escaped.append((char) each);
            } else {
                escaped.append('%').append(HEX.charAt(each >> 4)).append(HEX.charAt(each & 15));
            }
        }
        return escaped.toString();
    }

    private static boolean plain(int each) {
        return each >= 'a' && each <= 'z'
                || each >= 'A' && each <= 'Z'
                || each >= '0' && each <= '9'
                || "_.@-".indexOf(each) >= 0;
    }
}
