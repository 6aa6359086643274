package io.cachewright.jackson;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.ser.PropertyWriter;

/** The fields that an object consists of, each of which must be written and read. */
final class ObjectState {
    private static final String FIX = "Use a record; or a constructor with all fields under their names, compiled with"
            + " -parameters or with @JsonProperty; or one without parameters and no final fields. What need not be kept"
            + " can be transient.";

    /** The types of the fields of this class and those it extends, by where they are. */
    static Map<JavaType, String> fields(JavaType type, ObjectMapper mapper) {
        Map<JavaType, String> fields = new LinkedHashMap<>();
        for (JavaType each = type; !isRoot(each); each = each.getSuperClass()) {
            Class<?> raw = each.getRawClass();
            if (Refusals.isOfJdk(raw)) {
                throw TypeWalk.refused(
                        "",
                        type.getRawClass(),
                        "extends " + raw.getName() + ", whose state is hidden",
                        "Use a record.");
            }
            for (Field field : raw.getDeclaredFields()) {
                if (isState(field)) {
                    JavaType resolved =
                            mapper.getTypeFactory().resolveMemberType(field.getGenericType(), each.getBindings());
                    fields.putIfAbsent(resolved, raw.getName() + "." + field.getName());
                }
            }
        }
        return fields;
    }

    private static boolean isRoot(JavaType type) {
        return type.isJavaLangObject() || type.hasRawClass(Record.class);
    }

    private static boolean isState(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !field.isSynthetic();
    }

    /** Throws if objects of this class can't be made, or would come back without one of their fields. */
    static void check(JavaType type, ObjectMapper mapper) {
        Class<?> raw = type.getRawClass();
        Map<String, JavaType> read = read(type, mapper);
        Map<String, JavaType> written = written(type, mapper);
        for (String each : written.keySet()) {
            if (!read.containsKey(each)) {
                throw TypeWalk.refused("", raw, "has a field '" + each + "' that nothing sets when it is read", FIX);
            }
        }
        for (String each : read.keySet()) {
            if (!written.containsKey(each)) {
                throw TypeWalk.refused(
                        "", raw, "has a parameter '" + each + "' in its constructor and no such field", FIX);
            }
            Class<?> field = written.get(each).getRawClass();
            Class<?> taken = read.get(each).getRawClass();
            if (Scalars.areApart(field, taken)) {
                throw TypeWalk.refused(
                        "",
                        raw,
                        "has a field '" + each + "' of type " + field.getSimpleName()
                                + ", which its constructor takes as another, " + taken.getSimpleName(),
                        FIX);
            }
        }
        if (written.size() != count(type)) {
            throw TypeWalk.refused("", raw, "has several fields of one name", "Rename all but one.");
        }
    }

    private static Map<String, JavaType> written(JavaType type, ObjectMapper mapper) {
        Map<String, JavaType> written = new TreeMap<>();
        try {
            mapper._serializationContext()
                    .findValueSerializer(type)
                    .properties()
                    .forEachRemaining((PropertyWriter each) -> written.put(each.getName(), each.getType()));
        } catch (JacksonException e) {
            throw TypeWalk.refused(
                    "",
                    type.getRawClass(),
                    "can't be written: " + e.getOriginalMessage(),
                    "Where @JsonTypeInfo has a 'property', give it a name that no field has.");
        }
        return written;
    }

    private static Map<String, JavaType> read(JavaType type, ObjectMapper mapper) {
        ValueDeserializer<?> deserializer;
        try {
            deserializer = mapper._deserializationContext().findNonContextualValueDeserializer(type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw TypeWalk.refused("", type.getRawClass(), "can't be read: " + e.getMessage(), FIX);
        }
        Map<String, JavaType> read = new TreeMap<>();
        if (deserializer instanceof BeanDeserializerBase object) {
            ValueInstantiator maker = object.getValueInstantiator();
            if (!maker.canCreateUsingDefault() && !maker.canCreateFromObjectWith()) {
                throw TypeWalk.refused("", type.getRawClass(), "has no constructor to make it with", FIX);
            }
            object.properties().forEachRemaining(each -> read.put(each.getName(), each.getType()));
        }
        return read;
    }

    private static int count(JavaType type) {
        int count = 0;
        for (JavaType each = type; !isRoot(each); each = each.getSuperClass()) {
            for (Field field : each.getRawClass().getDeclaredFields()) {
                count += isState(field) ? 1 : 0;
            }
        }
        return count;
    }

    private ObjectState() {}
}
