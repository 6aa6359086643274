package io.cachewright.redis.wire;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** What a command is given, as bytes, which must not be changed. */
public final class Argument {
    /** The lengths that are read most. */
    private static final byte[][] SMALL =
            IntStream.range(0, 64).mapToObj(Integer::toString).map(Argument::of).toArray(byte[][]::new);

    private Argument() {}

    /** A text. */
    public static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A number. */
    public static byte[] of(long number) {
        return 0 <= number && number < SMALL.length ? SMALL[(int) number] : of(Long.toString(number));
    }
}
