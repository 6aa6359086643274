package io.cachewright.jackson;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.PropertyWriter;

/** Writes objects of one class and of none that extends it. */
final class Exactly extends ValueSerializer<Object> {
    private final @Nullable Class<?> type;
    private final ValueSerializer<Object> fields;

    /** Of this class; of none at all if that is null. */
    @SuppressWarnings("unchecked") // Jackson hands it what it is for
    Exactly(@Nullable Class<?> type, ValueSerializer<?> fields) {
        this.type = type;
        this.fields = (ValueSerializer<Object>) fields;
    }

    @Override
    public void serialize(Object value, JsonGenerator to, SerializationContext context) {
        check(value);
        fields.serialize(value, to, context);
    }

    @Override
    public void serializeWithType(Object value, JsonGenerator to, SerializationContext context, TypeSerializer named) {
        check(value);
        fields.serializeWithType(value, to, context, named);
    }

    private void check(Object value) {
        if (value.getClass() != type) {
            throw new IllegalArgumentException(
                    "There is an object of " + value.getClass().getName()
                            + " where the type says something else. Fix: Let the type be exactly this class, or let the one it"
                            + " names have @JsonTypeInfo(use = NAME) and @JsonSubTypes.");
        }
    }

    @Override
    public void resolve(SerializationContext context) {
        fields.resolve(context);
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
        ValueSerializer<?> there = fields.createContextual(context, property);
        return there == fields ? this : new Exactly(type, there);
    }

    @Override
    public Iterator<PropertyWriter> properties() {
        return fields.properties();
    }
}
