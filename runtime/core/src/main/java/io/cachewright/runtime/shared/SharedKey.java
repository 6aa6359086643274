package io.cachewright.runtime.shared;

import java.util.Arrays;

/** A key that was written down. Keep the array as it is. */
public final class SharedKey {
    private final byte[] canonical;
    private final String readable;
    private final boolean sensitive;

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

    /** Equal for equal keys, and for no others. */
    public byte[] canonical() {
        return canonical;
    }

    /** For people; nothing may depend on it. */
    public String readable() {
        return readable;
    }

    /** Whether the canonical form must not be readable anywhere. */
    public boolean sensitive() {
        return sensitive;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SharedKey key && Arrays.equals(key.canonical, canonical);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(canonical);
    }

    @Override
    public String toString() {
        return readable;
    }
}
