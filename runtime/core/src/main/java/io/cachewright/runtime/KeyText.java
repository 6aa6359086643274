package io.cachewright.runtime;

import org.jspecify.annotations.Nullable;

/** The text of a key for people, as in errors. Never throws. */
final class KeyText {
    private static final int LONGEST = 200;

    private KeyText() {}

    static String of(@Nullable Object key) {
        String text = whole(key);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    /** The text, however long it is. */
    static String whole(@Nullable Object key) {
        if (key instanceof NoKey) {
            return "()";
        }
        try {
            return Content.text(key);
        } catch (RuntimeException unprintable) {
            return "of " + (key == null ? "null" : key.getClass().getName());
        }
    }
}
