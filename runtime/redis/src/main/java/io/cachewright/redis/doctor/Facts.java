package io.cachewright.redis.doctor;

import io.cachewright.redis.wire.Address;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a server's INFO says. */
record Facts(Address server, Map<String, String> fields) {
    static Facts of(Address server, byte[] info) {
        Map<String, String> fields = new HashMap<>();
        for (String line : new String(info, StandardCharsets.UTF_8).split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return new Facts(server, fields);
    }

    /** What it says there; empty if nothing. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The number it says there; 0 if it says none. */
    long number(String field) {
        String text = text(field);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    boolean is(String field, String value) {
        return text(field).equals(value);
    }
}
