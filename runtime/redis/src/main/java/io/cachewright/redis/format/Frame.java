package io.cachewright.redis.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What stands between an entry's proof and its payload. It has a checksum of its own, over the proof as well, so that it
 * can be trusted without its payload.
 *
 * @param flags how the payload is to be read
 * @param length of the payload as it is stored
 * @param plainLength of the payload once decompressed
 * @param checksum of the payload as it is stored
 */
record Frame(EntryHeader header, byte flags, int length, int plainLength, int checksum) {
    static final int LENGTH = 1 + EntryHeader.FILL + 3 * Long.BYTES + 4 * Integer.BYTES;

    /** The value is null; there is no payload. */
    static final byte NULL = 1;

    /** The payload is compressed. */
    static final byte COMPRESSED = 2;

    /** Writes this after what the buffer holds already, which is the proof. */
    @SuppressWarnings("ByteBufferBackingArray") // the buffer is an entry's own
    void write(ByteBuffer to) {
        to.put(flags);
        to.put(header.fill().getBytes(StandardCharsets.US_ASCII));
        to.putLong(header.ttlMillis()).putLong(header.staleMillis()).putLong(header.loadNanos());
        to.putInt(length).putInt(plainLength).putInt(checksum);
        to.putInt(checksum(to.array(), 0, to.position()));
    }

    /** What stands at this place; null if that is none. */
    static @Nullable Frame read(byte[] bytes, int at) {
        if (bytes.length - at < LENGTH) {
            return null;
        }
        ByteBuffer from = ByteBuffer.wrap(bytes, at, LENGTH);
        byte flags = from.get();
        byte[] fill = new byte[EntryHeader.FILL];
        from.get(fill);
        String text = new String(fill, StandardCharsets.ISO_8859_1);
        long ttl = from.getLong();
        long stale = from.getLong();
        long load = from.getLong();
        int length = from.getInt();
        int plainLength = from.getInt();
        int checksum = from.getInt();
        int covered = from.position();
        if (from.getInt() != checksum(bytes, 0, covered) || !EntryHeader.readable(text, ttl, stale, load)) {
            return null;
        }
        Frame frame = new Frame(new EntryHeader(text, ttl, stale, load), flags, length, plainLength, checksum);
        return frame.consistent() ? frame : null;
    }

    private boolean consistent() {
        return switch (flags) {
            case NULL -> length == 0 && plainLength == 0;
            case COMPRESSED -> length >= 0 && plainLength > length;
            default -> flags == 0 && length >= 0 && plainLength == length;
        };
    }

    static int checksum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }
}
