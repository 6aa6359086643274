package io.cachewright.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts values into the text of a tag, so that no value can turn it into another tag. Letters, digits and
 * {@code - _ . @} stay as they are; anything else is written as {@code %} and two hexadecimal digits for each byte of
 * its UTF-8, as in URLs: {@code Tag.of("user:{}", "a:b")} is {@code user:a%3Ab}. Null is {@code %null}, which no text
 * becomes.
 *
 * <p>Generated code makes the tags of {@code @Cached(tags = "user:{id}")} this way. Code that names such a tag itself
 * has to do the same, unless the value is known to be plain: {@code caches.invalidateTags(Tag.of("user:{}", name))}.
 */
public final class Tag {
    private static final String PLACE = "{}";
    private static final String PLAIN = "-_.@";

    private Tag() {}

    /**
     * The template with each {@code {}} replaced by the text of a value, in order.
     *
     * @throws CacheException if there are more or fewer values than places
     */
    public static String of(String template, @Nullable Object... values) {
        StringBuilder tag = new StringBuilder(template.length() + 16);
        int from = 0;
        int next = 0;
        for (int place = template.indexOf(PLACE); place >= 0; place = template.indexOf(PLACE, from)) {
            if (next == values.length) {
                throw mismatch(template, values.length);
            }
            tag.append(template, from, place);
            append(tag, values[next++]);
            from = place + PLACE.length();
        }
        if (next != values.length) {
            throw mismatch(template, values.length);
        }
        return tag.append(template, from, template.length()).toString();
    }

    private static CacheException mismatch(String template, int values) {
        return new CacheException(
                "tag-values",
                "tag '" + template + "' was given " + values + " value" + (values == 1 ? "." : "s."),
                "Give one value for each {} in it, as in Tag.of(\"user:{}\", id).");
    }

    private static void append(StringBuilder tag, @Nullable Object value) {
        if (value == null) {
            tag.append("%null");
            return;
        }
        String text = Objects.toString(value instanceof Enum<?> constant ? constant.name() : value);
        text.codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0) {
                tag.appendCodePoint(letter);
            } else {
                for (byte part : bytes(letter)) {
                    tag.append('%')
                            .append(Character.toUpperCase(Character.forDigit(part >> 4 & 0xF, 16)))
                            .append(Character.toUpperCase(Character.forDigit(part & 0xF, 16)));
                }
            }
        });
    }

    /** Half of a surrogate pair has no UTF-8, and would be a question mark like any other half. */
    private static byte[] bytes(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE
                ? new byte[] {
                    (byte) (0xE0 | letter >> 12), (byte) (0x80 | letter >> 6 & 0x3F), (byte) (0x80 | letter & 0x3F)
                }
                : Character.toString(letter).getBytes(StandardCharsets.UTF_8);
    }
}
