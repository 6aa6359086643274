package io.cachewright.redis.format;

import io.cachewright.runtime.shared.Codec;
import io.cachewright.runtime.shared.Codec.ValueCodec;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the entries of one cache are written and read. What is not an entry, or is damaged, or claims to be too large, is
 * none: reading never throws, and never reserves more memory than {@link #maxBytes}. Safe for any number of threads.
 */
public final class EntryFormat<V extends @Nullable Object> {
    private static final byte[] NOTHING = {};

    private final String cache;
    private final int codec;
    private final ValueCodec<V> values;
    private final boolean nullable;
    private final long schema;
    private final Compression compression;
    private final int maxBytes;

    private EntryFormat(SharedSpec spec, Codec codec, Compression compression, int maxBytes) {
        this.cache = spec.cache();
        this.codec = codec.id();
        this.values = codec.forType(spec.type());
        this.nullable = !(spec.type() instanceof Class<?> type && type.isPrimitive());
        this.schema =
                ByteBuffer.wrap(Digests.sha256(spec.cache(), spec.schema())).getLong();
        this.compression = compression;
        this.maxBytes = maxBytes;
    }

    /**
     * Of a cache. Texts, numbers and the like are written as they are; the codec is for the rest.
     *
     * @param maxBytes the size of an entry, and of a value before it is compressed, beyond which it is none
     * @throws io.cachewright.runtime.shared.ValueTypeException if values of this type can't be written down
     */
    public static <V extends @Nullable Object> EntryFormat<V> of(
            SharedSpec spec, Codec codec, Compression compression, int maxBytes) {
        if (codec.id() < 1 || codec.id() > 255) {
            throw new IllegalArgumentException("The codec " + codec.getClass().getName() + " has the id " + codec.id()
                    + ". Fix: Give it one from 16 to 255.");
        }
        Codec chosen = PlainCodec.handles(spec.type()) ? new PlainCodec() : codec;
        return new EntryFormat<>(spec, chosen, compression, maxBytes);
    }

    /** Eight letters for the codec and the schema, by which those who write otherwise can be kept apart. */
    public String form() {
        byte[] hash = Digests.sha256(Long.toString(schema), Integer.toString(codec));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 6));
    }

    /** What every entry of a key begins with before its versions, if it has this many. */
    public byte[] opening(long keyCheck, int versions) {
        return Proof.opening(codec, schema, keyCheck, versions);
    }

    /** What an entry of a key under these versions begins with. */
    public byte[] proof(long keyCheck, List<byte[]> versions) {
        return Proof.of(opening(keyCheck, versions.size()), versions);
    }

    /** How many bytes there are before the payload of an entry with this many versions. */
    public static int headerLength(int versions) {
        return Proof.OPENING + Proof.VERSION * versions + Frame.LENGTH;
    }

    /** The size of an entry beyond which it is none. */
    public int maxBytes() {
        return maxBytes;
    }

    /** Whether this begins as an entry under this proof does. If it can't be decoded all the same, it is damaged. */
    public static boolean begins(byte[] proof, byte[] bytes) {
        return Proof.begins(proof, bytes);
    }

    /**
     * An entry as bytes; null if it would be too large.
     *
     * @throws StoreException if the codec could not write the value
     */
    public byte @Nullable [] encode(byte[] proof, EntryHeader header, V value) {
        byte[] plain = value == null ? NOTHING : write(value);
        if (plain.length > maxBytes) {
            return null;
        }
        byte[] payload = compression.pack(plain);
        int size = proof.length + Frame.LENGTH + payload.length;
        if (size > maxBytes) {
            return null;
        }
        byte flags = value == null ? Frame.NULL : payload == plain ? 0 : Frame.COMPRESSED;
        int checksum = Frame.checksum(payload, 0, payload.length);
        ByteBuffer entry = ByteBuffer.allocate(size).put(proof);
        new Frame(header, flags, payload.length, plain.length, checksum).write(entry);
        return entry.put(payload).array();
    }

    private byte[] write(V value) {
        try {
            return values.encode(value);
        } catch (Exception | StackOverflowError e) {
            throw new StoreException("A value of cache '" + cache + "' could not be written down.", e);
        }
    }

    /** The entry that these bytes are, from the first to the last; null if they are none under this proof. */
    public @Nullable Entry<V> decode(byte[] proof, byte[] bytes) {
        Frame frame = bytes.length > maxBytes ? null : frame(proof, bytes);
        int payload = proof.length + Frame.LENGTH;
        if (frame == null
                || frame.length() != bytes.length - payload
                || frame.plainLength() > maxBytes
                || frame.checksum() != Frame.checksum(bytes, payload, frame.length())) {
            return null;
        }
        return switch (frame.flags()) {
            case Frame.NULL -> nothing(frame.header());
            case Frame.COMPRESSED -> readPacked(frame, bytes, payload);
            default -> read(frame.header(), bytes, payload, frame.length());
        };
    }

    /** What an entry says of itself, if it begins like this; null if that is none. The payload may be missing. */
    public @Nullable EntryHeader decodeHeader(byte[] proof, byte[] bytes) {
        Frame frame = frame(proof, bytes);
        return frame == null ? null : frame.header();
    }

    private static @Nullable Frame frame(byte[] proof, byte[] bytes) {
        return Proof.begins(proof, bytes) ? Frame.read(bytes, proof.length) : null;
    }

    private @Nullable Entry<V> readPacked(Frame frame, byte[] bytes, int from) {
        byte[] plain = compression.unpack(bytes, from, frame.length(), frame.plainLength());
        return plain == null ? null : read(frame.header(), plain, 0, plain.length);
    }

    private @Nullable Entry<V> read(EntryHeader header, byte[] plain, int from, int length) {
        try {
            V value = values.decode(plain, from, length);
            return value == null ? null : new Entry<>(header, value);
        } catch (Exception | StackOverflowError e) {
            return null;
        }
    }

    @SuppressWarnings("NullAway") // whoever reads entries of a type that is no primitive takes null for a value
    private @Nullable Entry<V> nothing(EntryHeader header) {
        return nullable ? new Entry<>(header, null) : null;
    }
}
