package io.cachewright.jackson;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.jsontype.NamedType;

/** Types whose objects are written with a name that the user chose, so that their class is known when they are read. */
final class Names {
    private final ObjectMapper mapper;
    private final Set<Class<?>> classes = new LinkedHashSet<>();

    Names(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Those that were asked for so far. */
    Set<Class<?>> classes() {
        return classes;
    }

    /** The classes that objects of this type can have; none if they are written without a name. */
    List<JavaType> subtypes(JavaType type) {
        if (!isNamed(type.getRawClass())) {
            return List.of();
        }
        DeserializationConfig config = mapper.deserializationConfig();
        AnnotatedClass annotated = mapper._deserializationContext().introspectClassAnnotations(type);
        Collection<NamedType> named = config.getSubtypeResolver().collectAndResolveSubtypesByClass(config, annotated);
        refuseOneNameForSeveral(type, named);
        classes.add(type.getRawClass());
        named.forEach(each -> classes.add(each.getType()));
        return named.stream()
                .map(each -> config.getTypeFactory().constructSpecializedType(type, each.getType()))
                .filter(JavaType::isConcrete)
                .toList();
    }

    /** What is written with it would be read as either. */
    private static void refuseOneNameForSeveral(JavaType type, Collection<NamedType> named) {
        Map<String, Class<?>> known = new HashMap<>();
        for (NamedType each : named) {
            boolean isWritten = !Modifier.isAbstract(each.getType().getModifiers());
            Class<?> other = isWritten ? known.putIfAbsent(name(each), each.getType()) : null;
            if (other != null && other != each.getType()) {
                throw TypeWalk.refused(
                        "",
                        type.getRawClass(),
                        "gives " + other.getName() + " and " + each.getType().getName() + " the same name, '"
                                + name(each) + "'",
                        "Give each a @JsonTypeName, or a name in @JsonSubTypes, of its own.");
            }
        }
    }

    /** Where none is given Jackson takes the class's, without its package. */
    private static String name(NamedType type) {
        String full = type.getType().getName();
        return type.hasName() ? type.getName() : full.substring(full.lastIndexOf('.') + 1);
    }

    /** What is read must not say which class it is of. */
    void refuseClassNames(JavaType type, String where) {
        JsonTypeInfo info = info(type.getRawClass());
        if (info != null && info.use() != JsonTypeInfo.Id.NAME && info.use() != JsonTypeInfo.Id.NONE) {
            throw TypeWalk.refused(
                    where,
                    type.getRawClass(),
                    "has @JsonTypeInfo(use = " + info.use() + "), and what is read may not choose a class",
                    "Use @JsonTypeInfo(use = NAME) with @JsonSubTypes.");
        }
        if (info != null && info.include() == JsonTypeInfo.As.EXISTING_PROPERTY) {
            throw TypeWalk.refused(
                    where,
                    type.getRawClass(),
                    "has @JsonTypeInfo(include = EXISTING_PROPERTY), and that property would not come back, if it is a"
                            + " field at all",
                    "Use include = PROPERTY, which is the default, with a name that no field has.");
        }
    }

    private static boolean isNamed(Class<?> type) {
        JsonTypeInfo info = info(type);
        return info != null && info.use() == JsonTypeInfo.Id.NAME;
    }

    private static @Nullable JsonTypeInfo info(Class<?> type) {
        JsonTypeInfo own = type.getAnnotation(JsonTypeInfo.class);
        if (own != null) {
            return own;
        }
        for (Class<?> each : type.getInterfaces()) {
            JsonTypeInfo inherited = info(each);
            if (inherited != null) {
                return inherited;
            }
        }
        return type.getSuperclass() == null ? null : info(type.getSuperclass());
    }
}
