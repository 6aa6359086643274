package io.cachewright.jackson;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import tools.jackson.databind.ObjectMapper;

/** Classes of which no object can be read back, or not as what it was. */
final class Refusals {
    static void check(Class<?> type, String where) {
        if (type == Object.class) {
            throw TypeWalk.refused(where, type, "can be anything", "Name the type, with what stands in its < >.");
        }
        if (SortedMap.class.isAssignableFrom(type) || SortedSet.class.isAssignableFrom(type)) {
            throw TypeWalk.refused(
                    where,
                    type,
                    "is sorted in a way that can't be written down",
                    "Use " + (Map.class.isAssignableFrom(type) ? "Map" : "List or Set") + "; the order stays.");
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            throw TypeWalk.refused(
                    where,
                    type,
                    "is none of the collections that come back as what they were",
                    "Use List, Set or Map.");
        }
        checkKind(type, where);
    }

    private static void checkKind(Class<?> type, String where) {
        if (isOfJdk(type)) {
            throw TypeWalk.refused(
                    where, type, "has no form to be written in", "Use a record with what is to be kept of it.");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            throw TypeWalk.refused(
                    where,
                    type,
                    type.isInterface()
                            ? "is an interface, so the class of its objects can't be told"
                            : "is abstract, so the class of its objects can't be told",
                    "Use a class or record, or give it a @JsonTypeInfo(use = NAME) and @JsonSubTypes.");
        }
        if (type.isLocalClass() || type.isAnonymousClass()) {
            throw TypeWalk.refused(where, type, "is declared inside of a method", "Move it out of there.");
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw TypeWalk.refused(
                    where,
                    type,
                    "needs an object of " + type.getDeclaringClass().getName(),
                    "Make it static.");
        }
        checkIsOpen(type, where);
    }

    /** Jackson reads and writes fields that are mostly private, which a named module has to let it. */
    private static void checkIsOpen(Class<?> type, String where) {
        String folder = type.getPackageName();
        if (!type.getModule().isOpen(folder, ObjectMapper.class.getModule())) {
            throw TypeWalk.refused(
                    where,
                    type,
                    "is in module " + type.getModule().getName() + ", which does not open its package",
                    "Write 'opens " + folder
                            + ";' in its module-info.java, with 'to tools.jackson.databind' if you like.");
        }
    }

    static boolean isOfJdk(Class<?> type) {
        String module = type.getModule().isNamed() ? type.getModule().getName() : "";
        return module.startsWith("java.") || module.startsWith("jdk.");
    }

    private Refusals() {}
}
