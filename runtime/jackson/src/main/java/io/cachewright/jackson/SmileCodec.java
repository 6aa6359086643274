package io.cachewright.jackson;

import io.cachewright.runtime.shared.Codec;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.smile.SmileFactory;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/** Writes what {@link JsonCodec} writes in less room, as binary JSON that people can't read without a tool. */
public final class SmileCodec implements Codec {
    /** What entries are marked with. */
    public static final int ID = 3;

    @Override
    public int id() {
        return ID;
    }

    @Override
    public <V extends @Nullable Object> ValueCodec<V> forType(Type type) {
        SmileFactory factory = SmileFactory.builder()
                .streamReadConstraints(Mappers.READ)
                .streamWriteConstraints(Mappers.WRITTEN)
                .enable(SmileWriteFeature.CHECK_SHARED_STRING_VALUES)
                .disable(SmileWriteFeature.ENCODE_BINARY_AS_7BIT)
                .build();
        return StateCodec.of(type, () -> Mappers.settled(SmileMapper.builder(factory)));
    }
}
