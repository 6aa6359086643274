package io.cachewright.runtime;

import io.cachewright.runtime.version.Evidence;
import org.jspecify.annotations.Nullable;

/** A copy of an entry that processes share. */
final class SharedEntry<V extends @Nullable Object> extends Entry<V> {
    private final String fill;
    private final long asked;
    private volatile long kept;

    /**
     * A copy that was asked for at a time of the process.
     *
     * @param fill what tells it from other entries of its key
     */
    SharedEntry(Object key, V value, Evidence evidence, long freshUntil, long expiresAt, String fill, long asked) {
        super(key, value, evidence, freshUntil, expiresAt);
        this.fill = fill;
        this.asked = asked;
    }

    /** A copy of what was just loaded. */
    static <V extends @Nullable Object> SharedEntry<V> of(Entry<V> loaded, Evidence evidence, String fill, long asked) {
        return new SharedEntry<>(
                loaded.key(), loaded.value(), evidence, loaded.freshUntil(), loaded.endsAt(0), fill, asked);
    }

    /** The same under other evidence. */
    SharedEntry<V> under(Evidence other) {
        return of(this, other, fill, asked);
    }

    /** When it was asked for, by the time of the process. */
    long askedAt() {
        return asked;
    }

    /** When it was kept last. */
    long keptAt() {
        return kept;
    }

    String fill() {
        return fill;
    }

    /**
     * What is to be kept when this meets the copy that is there: this one, unless that came after this was asked for, or
     * this may not be served. Then nobody can say which of the two is the later one, and none may be served after the
     * other.
     */
    @Nullable
    SharedEntry<V> orNeither(@Nullable Entry<V> current) {
        SharedEntry<V> there = current instanceof SharedEntry<V> shared ? shared : null;
        boolean isAnother = there != null && !there.fill.equals(fill);
        if (!stands()) {
            return isAnother ? null : there;
        }
        if (there != null && isAnother && there.stands() && there.kept - asked >= 0) {
            // Or it might be tried again when nothing is there any more.
            revoke();
            return null;
        }
        kept = System.nanoTime();
        return this;
    }
}
