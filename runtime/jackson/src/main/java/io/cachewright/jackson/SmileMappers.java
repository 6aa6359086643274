package io.cachewright.jackson;

import java.util.function.Supplier;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.dataformat.smile.SmileFactory;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/** All that names Jackson's Smile, which need not be on the class path. */
final class SmileMappers {
    static Supplier<MapperBuilder<?, ?>> settled() {
        SmileFactory factory = SmileFactory.builder()
                .streamReadConstraints(Mappers.READ)
                .streamWriteConstraints(Mappers.WRITTEN)
                .enable(SmileWriteFeature.CHECK_SHARED_STRING_VALUES)
                .disable(SmileWriteFeature.ENCODE_BINARY_AS_7BIT)
                .build();
        return () -> Mappers.settled(SmileMapper.builder(factory));
    }

    private SmileMappers() {}
}
