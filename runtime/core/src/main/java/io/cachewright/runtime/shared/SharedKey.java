package io.cachewright.runtime.shared;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key that was written down. Keep the array as it is. Safe for any number of threads. */
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

    /** Equal for equal keys, and for no others. */
    public byte[] canonical() {
        return canonical;
    }

    /**
     * For people, as in {@code A1, EUR}, with {@code ***} for what is sensitive, and no longer than they would read;
     * nothing may depend on it. Made when it is asked for: not for the path of a hit.
     */
    public String readable() {
        return readable != null ? readable : KeyReading.of(canonical);
    }

    /** Whether the canonical form must not be readable anywhere. */
    public boolean sensitive() {
        return sensitive;
    }

    /** What a store noted of this key, or another one did; null if none has. No part of the key. */
    public @Nullable Object noted() {
        return note;
    }

    /**
     * Notes what a store has found out about this key, so that the next question of the same call need not do so again.
     *
     * @param note of final fields, since any thread may come across it
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

    /** As {@link #readable} has it. */
    @Override
    public String toString() {
        return readable();
    }
}
