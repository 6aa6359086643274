package io.cachewright.redis.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.shared.Codec.ValueCodec;
import io.cachewright.runtime.shared.ValueTypeException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCodecTest {
    private final PlainCodec codec = new PlainCodec();

    static Stream<Object> values() {
        return Stream.of(
                "",
                " ",
                "text\0\n",
                "größer €uro 😀",
                "\uFFFD itself",
                true,
                false,
                'x',
                '€',
                '\uFFFD',
                '\0',
                (byte) -128,
                (short) 32767,
                0,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                0f,
                -0f,
                Float.NaN,
                Float.MIN_VALUE,
                0.1,
                -0.0,
                1e23,
                2.0e-3,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                new BigDecimal("10.00"),
                new BigDecimal("1E+100000"),
                new BigDecimal("-0.00"),
                BigInteger.TEN.pow(998));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_read_as_it_was_written(Object value) {
        assertEquals(value, back(value));
    }

    @Test
    void random_numbers_are_read_as_they_were_written() {
        long seed = 99;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            for (Object value : List.of(
                    random.nextLong(),
                    Double.longBitsToDouble(random.nextLong()),
                    Float.intBitsToFloat(random.nextInt()),
                    new BigDecimal(new BigInteger(100, random), random.nextInt(200) - 100))) {
                assertEquals(value, back(value), "seed " + seed);
            }
        }
    }

    @Test
    void they_are_written_for_people_to_read() {
        assertEquals("12.50", new String(codec.forType(BigDecimal.class).encode(new BigDecimal("12.50")), UTF_8));
        assertEquals("true", new String(codec.forType(boolean.class).encode(true), UTF_8));
        assertEquals("größer", new String(codec.forType(String.class).encode("größer"), UTF_8));
    }

    @Test
    void bytes_are_copied_out() {
        ValueCodec<byte[]> bytes = codec.forType(byte[].class);
        byte[] entry = {0, 1, 2, 3};
        byte[] read = bytes.decode(entry, 1, 2);
        assertArrayEquals(new byte[] {1, 2}, read);
        assertNotSame(entry, bytes.decode(entry, 0, 4));
    }

    @Test
    void what_would_come_back_as_something_else_is_not_written() {
        refused(String.class, "\uD800");
        refused(String.class, "half a pair \uDC00 of two");
        refused(char.class, '\uD800');
        refused(BigInteger.class, BigInteger.TEN.pow(1001));
        refused(BigDecimal.class, new BigDecimal("1E+100001"));
        refused(BigDecimal.class, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE));
    }

    private void refused(Type type, Object value) {
        ValueCodec<Object> values = codec.forType(type);
        assertThrows(IllegalArgumentException.class, () -> values.encode(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.5", "99999999999999999999", "0x10", "1 ", "--1", "ten"})
    void what_is_no_number_is_not_read_as_one(String text) {
        ValueCodec<Integer> numbers = codec.forType(int.class);
        assertThrows(NumberFormatException.class, () -> read(numbers, text.getBytes(UTF_8)));
    }

    @Test
    void nonsense_is_not_read() {
        assertThrows(IllegalArgumentException.class, () -> read(codec.forType(boolean.class), "yes".getBytes(UTF_8)));
        assertThrows(IllegalArgumentException.class, () -> read(codec.forType(char.class), "xy".getBytes(UTF_8)));
        assertThrows(
                IllegalArgumentException.class, () -> read(codec.forType(String.class), new byte[] {'a', (byte) 0xC3}));
        assertThrows(
                IllegalArgumentException.class,
                () -> read(codec.forType(String.class), new byte[] {(byte) 0xC0, 0x20}));
    }

    @Test
    void numbers_that_are_a_trap_are_not_read() {
        assertThrows(
                NumberFormatException.class,
                () -> read(codec.forType(BigInteger.class), "9".repeat(1001).getBytes(UTF_8)));
        assertThrows(
                NumberFormatException.class,
                () -> read(codec.forType(BigDecimal.class), "1E+2147483647".getBytes(UTF_8)));
        assertThrows(
                NumberFormatException.class,
                () -> read(codec.forType(double.class), "1".repeat(1001).getBytes(UTF_8)));
    }

    @Test
    void other_types_are_for_other_codecs() {
        assertFalse(PlainCodec.handles(Object.class));
        assertFalse(PlainCodec.handles(CharSequence.class));
        assertTrue(PlainCodec.handles(String.class));
        assertThrows(ValueTypeException.class, () -> codec.forType(Object.class));
    }

    private Object back(Object value) {
        ValueCodec<Object> values = codec.forType(value.getClass());
        return read(values, values.encode(value));
    }

    private static <V> V read(ValueCodec<V> codec, byte[] bytes) {
        return codec.decode(bytes, 0, bytes.length);
    }
}
