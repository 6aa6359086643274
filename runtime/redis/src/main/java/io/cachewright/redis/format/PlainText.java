package io.cachewright.redis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cachewright.runtime.shared.Codec.ValueCodec;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Values as a text in UTF-8. What would not be read back as it was is not written: half a character, and numbers so large that
 * they would be a danger to who reads them.
 */
final class PlainText<V> implements ValueCodec<V> {
    /** In characters; reading a number costs the square of them. */
    static final int LONGEST_NUMBER = 1000;

    /** Beyond this many digits before or after the point, a decimal number is a trap for whoever calculates with it. */
    private static final int LARGEST_SCALE = 100_000;

    /** What is read where there is no character, or where one is written that looks like this. */
    private static final char NO_CHARACTER = '\uFFFD';

    private final Function<V, String> write;
    private final Function<String, V> read;
    private final int longest;

    PlainText(Function<V, String> write, Function<String, V> read, int longest) {
        this.write = write;
        this.read = read;
        this.longest = longest;
    }

    @Override
    public byte[] encode(V value) {
        byte[] bytes = write.apply(value).getBytes(UTF_8);
        if (!value.equals(decode(bytes, 0, bytes.length))) {
            throw new IllegalArgumentException("A text with half a character in it has no bytes that stand for it.");
        }
        return bytes;
    }

    @Override
    public V decode(byte[] bytes, int from, int length) {
        if (length > longest) {
            throw new NumberFormatException("A number is longer than " + longest + " characters.");
        }
        String text = new String(bytes, from, length, UTF_8);
        if (text.indexOf(NO_CHARACTER) >= 0 && !isThis(text, bytes, from, length)) {
            throw new IllegalArgumentException("The text is not UTF-8.");
        }
        return read.apply(text);
    }

    private static boolean isThis(String text, byte[] bytes, int from, int length) {
        byte[] proper = text.getBytes(UTF_8);
        return Arrays.equals(bytes, from, from + length, proper, 0, proper.length);
    }

    static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("That is no truth value.");
        };
    }

    static char character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("That is not one character.");
        }
        return text.charAt(0);
    }

    static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            throw new NumberFormatException("A decimal number has too many digits.");
        }
        return number;
    }
}
