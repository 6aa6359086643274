package io.cachewright.runtime.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of a key, typed and with their lengths, so that no two keys are written alike. For one thread. */
public final class KeySink {
    private final ByteArrayOutputStream canonical = new ByteArrayOutputStream(48);
    private final StringBuilder readable = new StringBuilder();

    /** A text. */
    public KeySink add(@Nullable String part) {
        return typed('s', part == null ? null : part);
    }

    /** A whole number. */
    public KeySink add(int part) {
        return typed('i', Integer.toString(part));
    }

    /** A whole number. */
    public KeySink add(long part) {
        return typed('l', Long.toString(part));
    }

    private KeySink typed(char type, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        canonical.write(text == null ? 'n' : type);
        canonical.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        canonical.writeBytes(bytes);
        readable.append(readable.isEmpty() ? "" : ", ").append(text);
        return this;
    }

    /** The key of all parts so far. */
    public SharedKey key() {
        return new SharedKey(canonical.toByteArray(), readable.toString(), false);
    }
}
