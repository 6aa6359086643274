package io.cachewright.redis.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.shared.Codec;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import io.cachewright.runtime.shared.ValueTypeException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryFormatTest {
    private final EntryFormat<String> format = Sample.format(String.class);
    private final byte[] proof = Sample.proof(format);

    @Test
    void an_entry_is_read_as_it_was_written() {
        for (String value : List.of("", "twelve", "größer €uro 😀", "x".repeat(5000), noise(20_000))) {
            byte[] bytes = format.encode(proof, Sample.HEADER, value);
            assertEquals(new Entry<>(Sample.HEADER, value), format.decode(proof, bytes));
        }
    }

    @Test
    void null_is_a_value() {
        byte[] bytes = format.encode(proof, Sample.HEADER, null);
        assertEquals(new Entry<>(Sample.HEADER, null), format.decode(proof, bytes));
    }

    @Test
    void null_is_no_value_of_a_primitive_type() {
        byte[] opening = Sample.proof(Sample.format(Integer.class));
        byte[] nothing = Sample.format(Integer.class).encode(opening, Sample.HEADER, null);
        assertNotNull(Sample.format(Integer.class).decode(opening, nothing));
        assertNull(Sample.format((Type) int.class, "prices", "schema").decode(opening, nothing));
    }

    @Test
    void every_truncation_is_no_entry() {
        for (String value : List.of("a short one", "a long one ".repeat(200))) {
            byte[] whole = format.encode(proof, Sample.HEADER, value);
            for (int length = 0; length < whole.length; length++) {
                assertNull(format.decode(proof, Arrays.copyOf(whole, length)), length + " bytes");
            }
            assertNull(format.decode(proof, Arrays.copyOf(whole, whole.length + 1)), "a byte more");
        }
    }

    @Test
    void every_flipped_bit_makes_it_no_entry() {
        List<String> values = new ArrayList<>(List.of("", "a short one", "a long one ".repeat(200)));
        values.add(null);
        for (String value : values) {
            byte[] bytes = format.encode(proof, Sample.HEADER, value);
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                flip(bytes, bit);
                assertNull(format.decode(proof, bytes), "bit " + bit);
                flip(bytes, bit);
            }
            assertNotNull(format.decode(proof, bytes));
        }
    }

    @Test
    void a_header_is_read_without_the_payload_and_only_whole() {
        byte[] whole = format.encode(proof, Sample.HEADER, "a value");
        int length = EntryFormat.headerLength(Sample.VERSIONS.size());
        byte[] header = Arrays.copyOf(whole, length);
        assertEquals(Sample.HEADER, format.decodeHeader(proof, header));
        assertEquals(Sample.HEADER, format.decodeHeader(proof, whole));
        for (int bit = 0; bit < length * 8; bit++) {
            flip(header, bit);
            assertNull(format.decodeHeader(proof, header), "bit " + bit);
            flip(header, bit);
        }
        for (int shorter = 0; shorter < length; shorter++) {
            assertNull(format.decodeHeader(proof, Arrays.copyOf(whole, shorter)), shorter + " bytes");
        }
    }

    @Test
    void an_entry_is_valid_for_its_cache_schema_codec_key_and_versions_alone() {
        byte[] bytes = format.encode(proof, Sample.HEADER, "12");
        List<byte[]> others = List.of(
                Sample.proof(Sample.format(String.class, "orders", "schema")),
                Sample.proof(Sample.format(String.class, "prices", "another")),
                Sample.proof(Sample.format(String.class, "pricesschema", "")),
                Sample.proof(EntryFormat.of(spec(List.class), new Answering(77), Compression.none(), Sample.MAX)),
                format.proof(Sample.KEY + 1, Sample.VERSIONS),
                format.proof(Sample.KEY, Sample.VERSIONS.subList(0, 3)),
                format.proof(Sample.KEY, reversed()));
        for (byte[] other : others) {
            assertFalse(EntryFormat.begins(other, bytes));
            assertNull(format.decode(other, bytes));
            assertNull(format.decodeHeader(other, bytes));
        }
        assertTrue(EntryFormat.begins(proof, bytes));
    }

    @Test
    void a_proof_is_its_opening_and_then_the_versions() {
        byte[] opening = format.opening(Sample.KEY, Sample.VERSIONS.size());
        assertArrayEquals(opening, Arrays.copyOf(proof, opening.length));
        int at = opening.length;
        for (byte[] version : Sample.VERSIONS) {
            assertArrayEquals(version, Arrays.copyOfRange(proof, at, at += Proof.VERSION));
        }
        assertEquals(proof.length, at);
    }

    @Test
    void what_is_too_large_is_not_written() {
        assertNull(
                format.encode(proof, Sample.HEADER, "x".repeat(Sample.MAX + 1)), "however well it can be compressed");
        assertNull(format.encode(proof, Sample.HEADER, noise(Sample.MAX - 10)), "with what stands before it");
        assertNotNull(format.encode(proof, Sample.HEADER, "x".repeat(Sample.MAX)));
    }

    @Test
    void what_a_codec_throws_when_it_writes_is_told_without_the_value() {
        EntryFormat<Object> failing =
                EntryFormat.of(spec(List.class), new Answering(77), Compression.none(), Sample.MAX);
        StoreException thrown = assertThrows(
                StoreException.class, () -> failing.encode(Sample.proof(failing), Sample.HEADER, "a secret"));
        assertEquals("A value of cache 'prices' could not be written down.", thrown.getMessage());
    }

    @Test
    void what_a_codec_throws_when_it_reads_makes_it_no_entry() {
        for (Throwable thrown : List.of(new IllegalStateException(), new StackOverflowError())) {
            EntryFormat<Object> failing =
                    EntryFormat.of(spec(List.class), new Reading(77, thrown), Compression.none(), Sample.MAX);
            byte[] start = Sample.proof(failing);
            assertNull(failing.decode(start, failing.encode(start, Sample.HEADER, "a value")));
        }
    }

    @Test
    void codecs_and_versions_that_no_entry_can_have_are_refused() {
        for (int id : new int[] {-1, 0, 256}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> EntryFormat.of(spec(List.class), new Answering(id), Compression.none(), Sample.MAX));
        }
        assertThrows(IllegalArgumentException.class, () -> format.proof(1, List.of(new byte[15])));
        assertThrows(IllegalArgumentException.class, () -> format.proof(1, Collections.nCopies(256, new byte[16])));
        assertThrows(IllegalArgumentException.class, () -> new EntryHeader("short", 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new EntryHeader("fill-1234567890a", -1, 1, 1));
        assertThrows(ValueTypeException.class, () -> Sample.format(Thread.class));
    }

    @Test
    void revisions_differ_as_their_texts_do() {
        assertArrayEquals(new byte[Proof.VERSION], Proof.digest(""));
        assertArrayEquals(Proof.digest("7"), Proof.digest("7"));
        assertFalse(Arrays.equals(Proof.digest("7"), Proof.digest("8")));
        assertEquals(Proof.VERSION, Proof.digest("7").length);
    }

    private static SharedSpec spec(Type type) {
        return new SharedSpec("prices", type, "schema");
    }

    private static List<byte[]> reversed() {
        List<byte[]> versions = new ArrayList<>(Sample.VERSIONS);
        Collections.reverse(versions);
        return versions;
    }

    private static void flip(byte[] bytes, int bit) {
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }

    private static String noise(int length) {
        return new Random(5)
                .ints(length, ' ', 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A codec with an id that fails at whatever it is asked. */
    private record Answering(int id) implements Codec {
        @Override
        public <V> ValueCodec<V> forType(Type type) {
            return new ValueCodec<>() {
                @Override
                public byte[] encode(V value) {
                    throw new IllegalStateException("about " + value);
                }

                @Override
                public V decode(byte[] bytes, int from, int length) {
                    throw new StackOverflowError();
                }
            };
        }
    }

    /** A codec that writes anything and can't read it. */
    private record Reading(int id, Throwable thrown) implements Codec {
        @Override
        public <V> ValueCodec<V> forType(Type type) {
            return new ValueCodec<>() {
                @Override
                public byte[] encode(V value) {
                    return new byte[3];
                }

                @Override
                public V decode(byte[] bytes, int from, int length) {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) thrown;
                }
            };
        }
    }
}
