package io.cachewright.redis.format;

import io.cachewright.runtime.shared.SharedSpec;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** Formats, proofs and headers to test with. */
final class Sample {
    static final int MAX = 64 * 1024;
    static final long KEY = 0xA1;
    static final EntryHeader HEADER = new EntryHeader("fill-1234567890a", 60_000, 5_000, 1_234_567);
    static final List<byte[]> VERSIONS = List.of(version('f'), version('n'), version('t'), Proof.digest("7"));

    static <V> EntryFormat<V> format(Class<V> type) {
        return format(type, "prices", "schema");
    }

    static <V> EntryFormat<V> format(Type type, String cache, String schema) {
        return EntryFormat.of(
                new SharedSpec(cache, type, schema),
                new PlainCodec(),
                Compression.above(Compression.DEFAULT_THRESHOLD),
                MAX);
    }

    static byte[] proof(EntryFormat<?> format) {
        return format.proof(KEY, VERSIONS);
    }

    static byte[] version(char filled) {
        byte[] version = new byte[Proof.VERSION];
        Arrays.fill(version, (byte) filled);
        return version;
    }

    private Sample() {}
}
