package io.cachewright.redis.format;

import io.cachewright.runtime.shared.Codec;
import io.cachewright.runtime.shared.ValueTypeException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts as UTF-8, numbers in decimal, truth values by name, arrays of bytes as they are. */
public final class PlainCodec implements Codec {
    /** What entries are marked with. */
    public static final int ID = 1;

    private static final Map<Type, ValueCodec<?>> CODECS = codecs();

    /** Whether values of this type are plain. */
    public static boolean handles(Type type) {
        return CODECS.containsKey(type);
    }

    @Override
    public int id() {
        return ID;
    }

    @Override
    @SuppressWarnings("unchecked") // the map has for each type a codec of it
    public <V extends @Nullable Object> ValueCodec<V> forType(Type type) {
        ValueCodec<?> codec = CODECS.get(type);
        if (codec == null) {
            throw new ValueTypeException(
                    type.getTypeName() + " is no text, number, truth value or array of bytes",
                    "Use a codec for values of other types, such as JsonCodec.");
        }
        return (ValueCodec<V>) codec;
    }

    private static Map<Type, ValueCodec<?>> codecs() {
        Map<Type, ValueCodec<?>> all = new HashMap<>();
        all.put(String.class, new PlainText<>(Function.identity(), Function.identity(), Integer.MAX_VALUE));
        all.put(byte[].class, new PlainBytes());
        number(all, byte.class, Byte.class, Byte::valueOf);
        number(all, short.class, Short.class, Short::valueOf);
        number(all, int.class, Integer.class, Integer::valueOf);
        number(all, long.class, Long.class, Long::valueOf);
        number(all, float.class, Float.class, Float::valueOf);
        number(all, double.class, Double.class, Double::valueOf);
        number(all, boolean.class, Boolean.class, PlainText::truth);
        number(all, char.class, Character.class, PlainText::character);
        number(all, BigInteger.class, BigInteger.class, BigInteger::new);
        number(all, BigDecimal.class, BigDecimal.class, PlainText::decimal);
        return Map.copyOf(all);
    }

    private static <V> void number(
            Map<Type, ValueCodec<?>> all, Class<V> primitive, Class<V> boxed, Function<String, V> read) {
        PlainText<V> codec = new PlainText<>(Object::toString, read, PlainText.LONGEST_NUMBER);
        all.put(primitive, codec);
        all.put(boxed, codec);
    }
}
