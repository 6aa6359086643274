package io.cachewright.jackson;

import io.cachewright.runtime.shared.ValueTypeException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;

/** Goes through all types that values of a type can consist of, and refuses those that would not come back. */
final class TypeWalk {
    private static final Set<Class<?>> COLLECTIONS = Set.of(
            List.class,
            ArrayList.class,
            LinkedList.class,
            Set.class,
            HashSet.class,
            LinkedHashSet.class,
            EnumSet.class);
    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);
    private static final Set<Class<?>> MAPS = Set.of(Map.class, HashMap.class, LinkedHashMap.class, EnumMap.class);

    private final ObjectMapper mapper;
    private final Set<JavaType> seen = new HashSet<>();
    private final Set<Class<?>> classes = new LinkedHashSet<>();
    private final Set<JavaType> objects = new LinkedHashSet<>();
    private final Names names;

    private TypeWalk(ObjectMapper mapper) {
        this.mapper = mapper;
        this.names = new Names(mapper);
    }

    /**
     * The classes that objects in values of this type can have.
     *
     * @throws ValueTypeException if something in it would not come back as what it was
     */
    static Set<Class<?>> through(Type type, ObjectMapper mapper) {
        TypeVariables.refuse(type);
        TypeWalk walk = new TypeWalk(mapper);
        walk.visit(mapper.constructType(type), "");
        Set<Class<?>> named = walk.names.classes();
        Set<Class<?>> plain = new LinkedHashSet<>();
        for (JavaType each : walk.objects) {
            ObjectState.check(each, mapper);
            plain.add(each.getRawClass());
        }
        plain.removeAll(named);
        walk.refuseSubclasses(plain);
        return Set.copyOf(walk.classes);
    }

    private void visit(JavaType type, String where) {
        Class<?> raw = type.getRawClass();
        if (!seen.add(type)) {
            return;
        }
        classes.add(raw);
        if (Scalars.contains(raw)) {
            Scalars.classesOf(raw).forEach(classes::add);
        } else if (type.isArrayType()) {
            visit(type.getContentType(), where);
        } else if (raw == Optional.class) {
            visitOptional(type.getReferencedType(), where);
        } else if (type.isMapLikeType() && MAPS.contains(raw)) {
            visitKey(type.getKeyType(), where);
            visit(type.getContentType(), where);
        } else if (COLLECTIONS.contains(raw)) {
            visit(type.getContentType(), where);
        } else if (!raw.isEnum()) {
            visitObject(type, where);
        }
    }

    private void visitOptional(JavaType content, String where) {
        if (OPTIONALS.contains(content.getRawClass())) {
            throw refused(
                    where,
                    content.getRawClass(),
                    "is inside of an Optional, and both are null when empty",
                    "Use one Optional.");
        }
        visit(content, where);
    }

    private void visitKey(JavaType key, String where) {
        if (!Scalars.isKey(key.getRawClass())) {
            throw refused(
                    where,
                    key.getRawClass(),
                    "is the key of a map, and has no text that is read back as it",
                    "Use an enum or one of " + Scalars.keys() + " as the key, or a list of entries.");
        }
        classes.add(key.getRawClass());
    }

    private void visitObject(JavaType type, String where) {
        names.refuseClassNames(type, where);
        List<JavaType> subtypes = names.subtypes(type);
        if (subtypes.isEmpty() || !type.isAbstract()) {
            Refusals.check(type.getRawClass(), where);
            objects.add(type);
            ObjectState.fields(type, mapper).forEach(this::visit);
        }
        for (JavaType subtype : subtypes) {
            if (seen.add(subtype) || !objects.contains(subtype)) {
                classes.add(subtype.getRawClass());
                Refusals.check(subtype.getRawClass(), where);
                objects.add(subtype);
                ObjectState.fields(subtype, mapper).forEach(this::visit);
            }
        }
    }

    /** An object of the one would pass for an object of the other, and be read back as that. */
    private void refuseSubclasses(Set<Class<?>> plain) {
        for (Class<?> type : plain) {
            for (Class<?> other : plain) {
                if (type != other && type.isAssignableFrom(other)) {
                    throw new ValueTypeException(
                            other.getName() + " extends " + type.getName()
                                    + ", and both occur, so which of them was written can't be told",
                            "Give " + type.getName() + " a @JsonTypeInfo(use = NAME) and @JsonSubTypes.");
                }
            }
        }
    }

    static ValueTypeException refused(String where, Class<?> type, String why, String fix) {
        String place = where.isEmpty() ? "" : where + ": ";
        return new ValueTypeException(place + type.getTypeName() + " " + why, fix);
    }
}
