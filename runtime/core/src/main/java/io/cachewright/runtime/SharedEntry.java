package io.cachewright.runtime;

import io.cachewright.runtime.version.Evidence;
import org.jspecify.annotations.Nullable;

/** A copy of an entry that processes share. */
final class SharedEntry<V extends @Nullable Object> extends Entry<V> {
    private final String fill;
    private final long asked;
    private volatile long kept;

    /**
     * A copy of an entry in the store.
     *
     * @param fill what tells it from other entries of its key
     * @param asked when the store was asked for it, by the time of the process
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

    /** This copy, under other evidence. */
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
     * The copy to keep when this one comes and there may be another. That is this one, unless it may not be served any
     * more, or the other still stands and was kept after this one was asked for. Then nobody can say which of the two
     * is newer, so neither is kept.
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
