package io.cachewright.redis.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries by somebody who knows the format and makes checksums that are right. */
class HostileEntriesTest {
    private static final int HUGE = 512 * 1024 * 1024;
    private final EntryFormat<String> format = Sample.format(String.class);
    private final byte[] proof = Sample.proof(format);

    @Test
    void what_is_made_here_is_an_entry_when_it_lies_about_nothing() {
        byte[] payload = "hello".getBytes(StandardCharsets.UTF_8);
        assertEquals("hello", format.decode(proof, entry(0, 5, 5, payload)).value());
        byte[] plain = "hello ".repeat(100).getBytes(StandardCharsets.UTF_8);
        byte[] packed = LZ4Factory.safeInstance().fastCompressor().compress(plain);
        assertNotNull(format.decode(proof, entry(Frame.COMPRESSED, packed.length, plain.length, packed)));
    }

    @ParameterizedTest
    @ValueSource(ints = {HUGE, Integer.MAX_VALUE, -1, Integer.MIN_VALUE, 6, 4, 0})
    void a_length_that_is_not_the_payloads_makes_it_no_entry(int length) {
        byte[] payload = "hello".getBytes(StandardCharsets.UTF_8);
        assertNull(format.decode(proof, entry(0, length, length, payload)));
        assertNull(format.decode(proof, entry(0, 5, length, payload)));
        assertNull(format.decode(proof, entry(Frame.COMPRESSED, length, HUGE, payload)));
    }

    @Test
    void a_bomb_is_not_unpacked() {
        byte[] bomb = LZ4Factory.safeInstance().fastCompressor().compress(new byte[Sample.MAX * 4]);
        assertTrue(bomb.length < Sample.MAX / 16);
        for (int claim :
                new int[] {Sample.MAX * 4, Sample.MAX, Sample.MAX / 2, HUGE, Integer.MAX_VALUE, bomb.length + 1}) {
            assertNull(format.decode(proof, entry(Frame.COMPRESSED, bomb.length, claim, bomb)), claim + " claimed");
        }
    }

    @Test
    void a_payload_that_becomes_shorter_or_longer_than_it_says_makes_it_no_entry() {
        byte[] plain = "hello ".repeat(100).getBytes(StandardCharsets.UTF_8);
        byte[] packed = LZ4Factory.safeInstance().fastCompressor().compress(plain);
        for (int claim : new int[] {plain.length - 1, plain.length + 1, plain.length + 1000}) {
            assertNull(format.decode(proof, entry(Frame.COMPRESSED, packed.length, claim, packed)), claim + " claimed");
        }
    }

    @Test
    void more_than_could_come_of_so_few_bytes_is_not_reserved() {
        assertNull(Compression.none().unpack(new byte[4], 0, 4, Integer.MAX_VALUE));
    }

    @Test
    void compressed_nonsense_is_no_entry() {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] nonsense = new byte[1 + random.nextInt(60)];
            random.nextBytes(nonsense);
            int claim = nonsense.length + 1 + random.nextInt(300);
            Entry<String> read = format.decode(proof, entry(Frame.COMPRESSED, nonsense.length, claim, nonsense));
            assertTrue(read == null || read.value().length() <= claim, "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 8, 16, 64, 128, -1})
    void flags_of_another_meaning_make_it_no_entry(int flags) {
        byte[] payload = "hello".getBytes(StandardCharsets.UTF_8);
        assertNull(format.decode(proof, entry(flags, 5, 5, payload)));
        assertNull(format.decode(proof, entry(flags, 0, 0, new byte[0])));
    }

    @Test
    void null_has_no_payload() {
        assertNull(format.decode(proof, entry(Frame.NULL, 5, 5, "hello".getBytes(StandardCharsets.UTF_8))));
        assertNotNull(format.decode(proof, entry(Frame.NULL, 0, 0, new byte[0])));
    }

    @Test
    void more_bytes_than_allowed_are_no_entry() {
        EntryFormat<byte[]> large = Sample.format(byte[].class);
        byte[] start = Sample.proof(large);
        int most = Sample.MAX - start.length - Frame.LENGTH;
        assertNotNull(large.decode(start, entry(start, 0, most, most, new byte[most])));
        assertNull(large.decode(start, entry(start, 0, most + 1, most + 1, new byte[most + 1])));
    }

    @Test
    void times_and_fills_that_nobody_writes_make_it_no_entry() {
        byte[] whole = format.encode(proof, Sample.HEADER, "hello");
        assertNull(format.decodeHeader(proof, changed(whole, proof.length + 1, (byte) ' ')));
        assertNull(format.decodeHeader(proof, changed(whole, proof.length + 1, (byte) 0xff)));
        for (int at = 0; at < 3; at++) {
            int time = proof.length + 1 + EntryHeader.FILL + at * Long.BYTES;
            assertNull(format.decodeHeader(proof, changed(whole, time, (byte) 0x80)));
        }
        assertNotNull(format.decodeHeader(proof, changed(whole, proof.length + 1, (byte) 'F')));
    }

    @Test
    void nonsense_is_no_entry() {
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < 50_000; i++) {
            byte[] nonsense = new byte[random.nextInt(400)];
            random.nextBytes(nonsense);
            assertNull(format.decode(proof, nonsense), "seed " + seed);
            System.arraycopy(proof, 0, nonsense, 0, Math.min(proof.length, nonsense.length));
            assertNull(format.decode(proof, nonsense), "seed " + seed);
            assertNull(format.decodeHeader(proof, nonsense), "seed " + seed);
        }
    }

    private byte[] changed(byte[] whole, int at, byte value) {
        byte[] bytes = whole.clone();
        bytes[at] = value;
        int sum = proof.length + Frame.LENGTH - Integer.BYTES;
        ByteBuffer.wrap(bytes).putInt(sum, Frame.checksum(bytes, 0, sum));
        return bytes;
    }

    private byte[] entry(int flags, int length, int plainLength, byte[] payload) {
        return entry(proof, flags, length, plainLength, payload);
    }

    private static byte[] entry(byte[] proof, int flags, int length, int plainLength, byte[] payload) {
        ByteBuffer entry = ByteBuffer.allocate(proof.length + Frame.LENGTH + payload.length)
                .put(proof);
        int checksum = Frame.checksum(payload, 0, payload.length);
        new Frame(Sample.HEADER, (byte) flags, length, plainLength, checksum).write(entry);
        return Arrays.copyOf(entry.put(payload).array(), entry.capacity());
    }
}
