package io.cachewright.jackson;

import io.cachewright.runtime.shared.Codec.ValueCodec;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Optional;
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

    /**
     * Whether values are written as what an Optional holds, which looks the same: of an object by itself that has a name,
     * Jackson would forget the type arguments.
     */
    private final boolean within;

    private StateCodec(ObjectWriter writer, ObjectReader reader, boolean within) {
        this.writer = writer;
        this.reader = reader;
        this.within = within;
    }

    /**
     * For values of this type.
     *
     * @param mappers makes a mapper's builder with all that does not depend on the type
     */
    static <V extends @Nullable Object> StateCodec<V> of(Type type, Supplier<? extends MapperBuilder<?, ?>> mappers) {
        Set<Class<?>> classes =
                new HashSet<>(TypeWalk.through(type, mappers.get().build()));
        classes.add(Optional.class);
        ObjectMapper mapper = mappers.get()
                .addModule(new SimpleModule("cachewright-classes").setSerializerModifier(new OnlyThese(classes)))
                .build();
        JavaType whole = mapper.constructType(type);
        boolean within = whole.hasGenericTypes() && !whole.isContainerType() && !whole.isReferenceType();
        JavaType written = within ? mapper.getTypeFactory().constructReferenceType(Optional.class, whole) : whole;
        return new StateCodec<>(mapper.writerFor(written), mapper.readerFor(whole), within);
    }

    @Override
    public byte[] encode(V value) {
        return writer.writeValueAsBytes(within ? Optional.ofNullable(value) : value);
    }

    @Override
    public V decode(byte[] bytes, int from, int length) {
        return reader.readValue(bytes, from, length);
    }
}
