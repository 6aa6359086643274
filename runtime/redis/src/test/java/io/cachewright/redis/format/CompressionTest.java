package io.cachewright.redis.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressionTest {
    @Test
    void what_is_larger_than_the_threshold_becomes_smaller() {
        Compression compression = Compression.above(100);
        byte[] plain = new byte[101];
        byte[] packed = compression.pack(plain);
        assertTrue(packed.length < 30, packed.length + " bytes");
        assertArrayEquals(plain, compression.unpack(packed, 0, packed.length, plain.length));
    }

    @Test
    void what_is_small_stays_as_it_is() {
        byte[] plain = new byte[100];
        assertSame(plain, Compression.above(100).pack(plain));
        assertSame(plain, Compression.none().pack(plain));
    }

    @Test
    void what_would_save_nothing_stays_as_it_is() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertSame(noise, Compression.above(0).pack(noise));
    }

    @Test
    void native_code_reads_what_java_code_wrote_and_the_other_way_round() {
        Compression inJava = Compression.above(0);
        Compression nativeCode = inJava.withNativeCode();
        byte[] plain = "once more ".repeat(100).getBytes(StandardCharsets.US_ASCII);
        for (Compression[] both : new Compression[][] {{inJava, nativeCode}, {nativeCode, inJava}}) {
            byte[] packed = both[0].pack(plain);
            assertArrayEquals(plain, both[1].unpack(packed, 0, packed.length, plain.length));
        }
    }

    @Test
    void a_threshold_below_zero_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Compression.above(-1));
    }
}
