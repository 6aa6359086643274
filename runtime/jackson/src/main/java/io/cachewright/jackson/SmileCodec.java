package io.cachewright.jackson;

import io.cachewright.runtime.shared.Codec;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperBuilder;

/**
 * Writes what {@link JsonCodec} writes, but in less room: as binary JSON, which people can't read without a tool. Needs
 * {@code tools.jackson.dataformat:jackson-dataformat-smile}, which nothing here brings along.
 */
public final class SmileCodec implements Codec {
    /** The number that marks entries of this codec. */
    public static final int ID = 3;

    /** @throws IllegalStateException if {@code jackson-dataformat-smile} is not there */
    public SmileCodec() {
        mappers();
    }

    @Override
    public int id() {
        return ID;
    }

    @Override
    public <V extends @Nullable Object> ValueCodec<V> forType(Type type) {
        return StateCodec.of(type, mappers());
    }

    private static Supplier<MapperBuilder<?, ?>> mappers() {
        try {
            return SmileMappers.settled();
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "SmileCodec needs jackson-dataformat-smile, which is not on the class path. Fix: Add"
                            + " tools.jackson.dataformat:jackson-dataformat-smile in the version of the rest of Jackson.",
                    missing);
        }
    }
}
