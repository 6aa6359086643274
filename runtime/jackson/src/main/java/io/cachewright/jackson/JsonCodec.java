package io.cachewright.jackson;

import io.cachewright.runtime.shared.Codec;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes values as JSON: the state of an object, field by field, under the fields' names. Annotations that say how a
 * web API is to show an object have no say here; {@code @JsonCreator} and {@code @JsonProperty} do, and
 * {@code @JsonTypeInfo} with names. No class is ever named in what is written, and what is read decides on none.
 *
 * <p>Types are checked when a cache is opened; the exception says what is refused, and why. A value is refused when it
 * is written if something in it is of another class than its type says. Collections and maps come back in the same
 * order, as the mutable ones of {@code java.util}.
 */
public final class JsonCodec implements Codec {
    /** The number that marks entries of this codec. */
    public static final int ID = 2;

    @Override
    public int id() {
        return ID;
    }

    @Override
    public <V extends @Nullable Object> ValueCodec<V> forType(Type type) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(Mappers.READ)
                .streamWriteConstraints(Mappers.WRITTEN)
                .build();
        return StateCodec.of(type, () -> Mappers.settled(JsonMapper.builder(factory)));
    }
}
