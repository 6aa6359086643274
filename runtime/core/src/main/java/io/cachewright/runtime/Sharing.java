package io.cachewright.runtime;

import io.cachewright.runtime.shared.KeyWriter;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How keys and values of a cache are written down for a store that processes share; or why they can't be.
 *
 * @param keys null if they can't be
 */
record Sharing(
        @Nullable KeyWriter<?> keys,
        String schema,
        @Nullable Type values,
        String whyNot) {
    /** A writer has no equality worth the name; whoever opens a cache twice has the same class write its keys. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sharing sharing
                && sharing.schema.equals(schema)
                && Objects.equals(sharing.values, values)
                && sharing.whyNot.equals(whyNot);
    }

    @Override
    public int hashCode() {
        return Objects.hash(schema, values, whyNot);
    }

    @Override
    public String toString() {
        return keys == null ? "none, because " + whyNot : (values == null ? "" : values.getTypeName());
    }
}
