package io.cachewright.jackson;

import io.cachewright.runtime.shared.Codec.ValueCodec;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.module.SimpleModule;

/** Writes and reads values of one type that was looked through. */
final class StateCodec<V extends @Nullable Object> implements ValueCodec<V> {
    private final ObjectWriter writer;
    private final ObjectReader reader;

    private StateCodec(ObjectWriter writer, ObjectReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * For values of this type.
     *
     * @param mappers makes a mapper's builder with all that does not depend on the type
     */
    static <V extends @Nullable Object> StateCodec<V> of(Type type, Supplier<? extends MapperBuilder<?, ?>> mappers) {
        Set<Class<?>> classes = TypeWalk.through(type, mappers.get().build());
        ObjectMapper mapper = mappers.get()
                .addModule(new SimpleModule("cachewright-classes").setSerializerModifier(new OnlyThese(classes)))
                .build();
        JavaType whole = mapper.constructType(type);
        return new StateCodec<>(mapper.writerFor(whole), mapper.readerFor(whole));
    }

    @Override
    public byte[] encode(V value) {
        return writer.writeValueAsBytes(value);
    }

    @Override
    public V decode(byte[] bytes, int from, int length) {
        return reader.readValue(bytes, from, length);
    }
}
