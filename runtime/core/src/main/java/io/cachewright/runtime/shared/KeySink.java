package io.cachewright.runtime.shared;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the parts of a key so that equal keys, and no others, become the same bytes. Each part is written with its
 * type and its length, so one part can't run into the next: ("a:b", "c") is not ("a", "b:c"), null is not "null", and
 * an empty list is not a missing one. Parts are as equal as their {@code equals} says: 0.0 is not -0.0, NaN is NaN, 1.0
 * is not 1.00, the order of a set means nothing. Arrays are compared by content.
 *
 * <p>A part is a String, a number, a boolean, a char, an enum constant (by its name), a date, time, duration or zone of
 * {@code java.time}, a UUID, Currency, Locale or URI; an array, {@code List}, {@code Set}, {@code Map} or
 * {@code Optional} of these; or anything else together with a {@link KeyWriter} of its components. Null is a part like
 * any other.
 *
 * <p>For one thread and one key. Whoever writes keys has to call the same methods in the same order for each; then
 * every process gets the same bytes. Costs a copy of the key's content, and the sorting of its sets and maps.
 */
public final class KeySink {
    private final KeyBytes bytes = new KeyBytes();
    private boolean isSensitive;

    /** A text. */
    public KeySink add(@Nullable String part) {
        if (part == null) {
            bytes.put(KeyTag.NULL);
        } else {
            bytes.put(KeyTag.STRING).text(part);
        }
        return this;
    }

    /** A whole number. */
    public KeySink add(int part) {
        bytes.put(KeyTag.INT).number(part);
        return this;
    }

    /** A whole number. */
    public KeySink add(long part) {
        bytes.put(KeyTag.LONG).number(part);
        return this;
    }

    /** True or false. */
    public KeySink add(boolean part) {
        bytes.put(part ? KeyTag.TRUE : KeyTag.FALSE);
        return this;
    }

    /** One character, or half of one. */
    public KeySink add(char part) {
        bytes.put(KeyTag.CHAR).number(part);
        return this;
    }

    /** A number as {@link Float#equals} sees it. */
    public KeySink add(float part) {
        bytes.put(KeyTag.FLOAT).number(Float.floatToIntBits(part));
        return this;
    }

    /** A number as {@link Double#equals} sees it. */
    public KeySink add(double part) {
        bytes.put(KeyTag.DOUBLE).number(Double.doubleToLongBits(part));
        return this;
    }

    /**
     * Any part that can be written without a {@link KeyWriter}.
     *
     * @throws ValueTypeException if this part or something in it can't
     */
    public KeySink add(@Nullable Object part) {
        KeyParts.add(part, this, bytes);
        return this;
    }

    /** A record or another value, by its components. */
    public <T> KeySink add(@Nullable T part, KeyWriter<? super T> components) {
        if (part == null) {
            bytes.put(KeyTag.NULL);
            return this;
        }
        bytes.put(KeyTag.COMPONENTS);
        components.write(part, this);
        bytes.put(KeyTag.END);
        return this;
    }

    /** A list or a set of values that are written by their components. */
    public <T> KeySink addEach(@Nullable Collection<? extends @Nullable T> parts, KeyWriter<? super T> components) {
        boolean isSet = parts instanceof Set;
        return written(
                parts == null ? KeyTag.NULL : isSet ? KeyTag.SET : KeyTag.LIST,
                parts == null ? null : parts.iterator(),
                isSet,
                part -> add(part, components));
    }

    /**
     * A map of keys or values that are written by their components. Those that need no components are written with
     * {@code (part, to) -> to.add(part)}.
     */
    public <K, V> KeySink addEach(
            @Nullable Map<? extends @Nullable K, ? extends @Nullable V> parts,
            KeyWriter<? super K> keys,
            KeyWriter<? super V> values) {
        return written(
                parts == null ? KeyTag.NULL : KeyTag.MAP,
                parts == null ? null : parts.entrySet().iterator(),
                true,
                entry -> add(entry.getKey(), keys).add(entry.getValue(), values));
    }

    /** An array of values that are written by their components. */
    public <T> KeySink addEach(@Nullable T @Nullable [] parts, KeyWriter<? super T> components) {
        if (parts == null) {
            bytes.put(KeyTag.NULL);
            return this;
        }
        bytes.put(KeyTag.ARRAY);
        for (T part : parts) {
            add(part, components);
        }
        bytes.put(KeyTag.END);
        return this;
    }

    /** An optional value that is written by its components. */
    @SuppressWarnings({"OptionalUsedAsFieldOrParameterType", "NullableOptional"}) // as the user's method has it
    public <T> KeySink addEach(@Nullable Optional<? extends T> part, KeyWriter<? super T> components) {
        if (part == null) {
            bytes.put(KeyTag.NULL);
            return this;
        }
        bytes.put(KeyTag.OPTIONAL);
        part.ifPresent(value -> add(value, components));
        bytes.put(KeyTag.END);
        return this;
    }

    /** Says that the part that is added next must not be readable anywhere; the key as a whole then isn't either. */
    public KeySink sensitive() {
        isSensitive = true;
        bytes.put(KeyTag.SENSITIVE);
        return this;
    }

    /** The key of all parts so far. */
    public SharedKey key() {
        return new SharedKey(bytes.copied(), isSensitive);
    }

    /** What adds one element of a collection to this sink. */
    interface Each<E extends @Nullable Object> {
        void add(E element);
    }

    /**
     * Adds what holds several parts.
     *
     * @param elements null for a part that is null
     * @param isSorted whether their order means nothing
     */
    <E extends @Nullable Object> KeySink written(
            int tag, @Nullable Iterator<? extends E> elements, boolean isSorted, Each<? super E> each) {
        bytes.put(tag);
        if (elements == null) {
            return this;
        }
        KeyBytes.Ranges ranges = bytes.ranges();
        while (elements.hasNext()) {
            ranges.begin();
            each.add(elements.next());
        }
        if (isSorted) {
            ranges.sort();
        }
        bytes.put(KeyTag.END);
        return this;
    }
}
