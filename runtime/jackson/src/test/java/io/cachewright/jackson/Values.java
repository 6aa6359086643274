package io.cachewright.jackson;

import io.cachewright.runtime.shared.Codec;
import io.cachewright.runtime.shared.Codec.ValueCodec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types with what stands in their angle brackets, and values there and back. */
final class Values {
    private static final Map<List<Object>, ValueCodec<Object>> OPENED = new ConcurrentHashMap<>();

    static Stream<Codec> codecs() {
        return Stream.of(new JsonCodec(), new SmileCodec());
    }

    static Type type(Class<?> raw, Type... arguments) {
        return new Full(raw, List.of(arguments));
    }

    static Object back(Codec codec, Type type, Object value) {
        ValueCodec<Object> values = opened(codec, type);
        byte[] bytes = values.encode(value);
        byte[] within = new byte[bytes.length + 5];
        System.arraycopy(bytes, 0, within, 3, bytes.length);
        return values.decode(within, 3, bytes.length);
    }

    @SuppressWarnings("unchecked") // of the type that was asked for
    static <V> ValueCodec<V> opened(Codec codec, Type type) {
        return (ValueCodec<V>) OPENED.computeIfAbsent(List.of(codec.id(), type), key -> codec.forType(type));
    }

    private record Full(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(new Type[0]);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }

    private Values() {}
}
