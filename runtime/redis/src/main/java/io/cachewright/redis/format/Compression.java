package io.cachewright.redis.format;

import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;
import org.jspecify.annotations.Nullable;

/**
 * From which size on values are compressed, with LZ4. What is compressed can be read whatever is set here, so processes
 * may differ. Safe for any number of threads.
 */
public final class Compression {
    /** The default of {@link #above}, in bytes. */
    public static final int DEFAULT_THRESHOLD = 1024;

    /** No block of LZ4 becomes longer than this many times its length. */
    private static final int LARGEST_RATIO = 255;

    private final int threshold;
    private final LZ4Compressor compressor;
    private final LZ4SafeDecompressor decompressor;

    private Compression(int threshold, LZ4Factory factory) {
        this.threshold = threshold;
        this.compressor = factory.fastCompressor();
        this.decompressor = factory.safeDecompressor();
    }

    /** Values whose bytes are more than this many, where at least an eighth is saved. Java code alone. */
    public static Compression above(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("Compression above " + bytes + " bytes. Fix: Name a number from 0 on.");
        }
        return new Compression(bytes, LZ4Factory.safeInstance());
    }

    /** No values. */
    public static Compression none() {
        return above(Integer.MAX_VALUE);
    }

    /**
     * The same by native code, several times faster. The JVM unpacks and loads a library for it, and says so from JDK 24
     * on unless it runs with {@code --enable-native-access}. Throws where there is none for this system.
     */
    public Compression withNativeCode() {
        return new Compression(threshold, LZ4Factory.nativeInstance());
    }

    /** The shorter of the two: what was given, the same object, or what it became. */
    byte[] pack(byte[] plain) {
        if (plain.length <= threshold) {
            return plain;
        }
        byte[] packed = compressor.compress(plain);
        return packed.length < plain.length - plain.length / 8 ? packed : plain;
    }

    /** Exactly this many bytes, of which there are no more than the caller has room for; null if it is anything else. */
    byte @Nullable [] unpack(byte[] packed, int from, int length, int plainLength) {
        if (plainLength / LARGEST_RATIO > length) {
            return null;
        }
        byte[] plain = new byte[plainLength];
        try {
            return decompressor.decompress(packed, from, length, plain, 0) == plainLength ? plain : null;
        } catch (LZ4Exception e) {
            return null;
        }
    }
}
