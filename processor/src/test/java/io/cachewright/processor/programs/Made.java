package io.cachewright.processor.programs;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Results that are made of a text. */
final class Made {
    private Made() {}

    /** Where it can be null or empty it is, for some texts. */
    static @Nullable Object of(String type, String text) {
        int hash = text.hashCode();
        boolean isNothing = Math.floorMod(hash, 6) == 0;
        return switch (type) {
            case "boolean" -> hash % 2 == 0;
            case "byte" -> (byte) hash;
            case "short" -> (short) hash;
            case "char" -> (char) hash;
            case "int" -> hash;
            case "long" -> 4_294_967_296L * hash;
            case "float" -> (float) hash;
            case "double" -> (double) hash;
            case "java.lang.Integer" -> isNothing ? null : hash;
            case "java.lang.String", "java.lang.Object", "java.lang.CharSequence" -> isNothing ? null : text;
            case "java.util.OptionalInt" -> isNothing ? OptionalInt.empty() : OptionalInt.of(hash);
            case "java.util.Optional" -> isNothing ? Optional.empty() : Optional.of(text);
            case "int[]" -> isNothing ? new int[0] : new int[] {hash, 1};
            case "byte[][]" -> isNothing ? null : new byte[][] {{(byte) hash}, {}, null};
            case "java.lang.String[]" -> isNothing ? new String[0] : new String[] {text, null};
            case "java.util.List" -> isNothing ? List.of() : List.of(text);
            case "java.util.Map" -> isNothing ? Map.of() : Map.of(text, hash);
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** Whether it is what {@code emptyTtl} is about. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof OptionalInt number && number.isEmpty())
                || (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value.getClass().isArray() && Array.getLength(value) == 0);
    }

    /** Never returns. */
    @SuppressWarnings("unchecked")
    static <X extends Throwable> X failure(Class<? extends Throwable> type, String message) throws X {
        try {
            throw (X) type.getConstructor(String.class).newInstance(message);
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalArgumentException(unusable);
        }
    }
}
