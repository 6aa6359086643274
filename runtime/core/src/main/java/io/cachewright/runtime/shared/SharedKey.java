package io.cachewright.runtime.shared;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key that was written down. Its array must not be changed. Safe for any number of threads. */
public final class SharedKey {
    private final byte[] canonical;
    private final @Nullable String readable;
    private final boolean sensitive;
    private @Nullable Object note;

    /**
     * A key of these bytes.
     *
     * @param canonical equal for equal keys, and for no others
     * @param readable for people, with nothing sensitive in it
     * @param sensitive whether something in it must not be readable anywhere
     */
    public SharedKey(byte[] canonical, String readable, boolean sensitive) {
        this.canonical = canonical;
        this.readable = readable;
        this.sensitive = sensitive;
    }

    /** One that a {@link KeySink} wrote, and that can be read back. */
    SharedKey(byte[] canonical, boolean sensitive) {
        this.canonical = canonical;
        this.readable = null;
        this.sensitive = sensitive;
    }

    /** The bytes of the key: equal for equal keys, and for no others. Not a copy. */
    public byte[] canonical() {
        return canonical;
    }

    /**
     * A text for people, as in {@code A1, EUR}, with {@code ***} for what is sensitive, and shortened if it is long; no
     * code may depend on it. Made on each call, so not for the path of a hit.
     */
    public String readable() {
        return readable != null ? readable : KeyReading.of(canonical);
    }

    /** Whether the canonical form must not be readable anywhere. */
    public boolean sensitive() {
        return sensitive;
    }

    /**
     * What a store last noted of this key, not necessarily the one that asks; null if none has. Not part of the key.
     */
    public @Nullable Object noted() {
        return note;
    }

    /**
     * Keeps what a store has found out about this key, so that the next question of the same call need not do so again.
     *
     * @param note an object whose fields are all final, since any thread may read it
     */
    public void note(Object note) {
        this.note = note;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedKey key && Arrays.equals(key.canonical, canonical);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(canonical);
    }

    /** The {@link #readable} text. */
    @Override
    public String toString() {
        return readable();
    }
}
