package io.cachewright.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key as people read it in an error. Never throws, never long. */
final class KeyText {
    private static final int LONGEST = 200;

    private KeyText() {}

    static String of(@Nullable Object key) {
        if (key instanceof NoKey) {
            return "()";
        }
        String text = textOf(key);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static String textOf(@Nullable Object key) {
        try {
            String inArray = Arrays.deepToString(new Object[] {key});
            return inArray.substring(1, inArray.length() - 1);
        } catch (RuntimeException unprintable) {
            return "of " + (key == null ? "null" : key.getClass().getName());
        }
    }
}
