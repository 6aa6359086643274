package io.cachewright.jackson;

import java.lang.reflect.Modifier;
import java.util.Set;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Refuses to write objects of other classes than those that were found in a type: a subclass would be read back as what
 * its type says, without what it adds. Jackson takes the serializer now of the object's class, now of the class that the
 * type says; so each of them looks at what it is given.
 */
final class OnlyThese extends ValueSerializerModifier {
    private static final long serialVersionUID = 1;

    private final transient Set<Class<?>> classes;

    OnlyThese(Set<Class<?>> classes) {
        this.classes = classes;
    }

    @Override
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
        Class<?> type = description.getBeanClass();
        if (isExact(type)) {
            return serializer;
        }
        return new Exactly(classes.contains(type) ? type : null, serializer);
    }

    /** Whether objects of the type are of no other class, or of classes that are all written alike. */
    private boolean isExact(Class<?> type) {
        boolean known = classes.contains(type) || type.isAnonymousClass() && classes.contains(type.getSuperclass());
        return known
                && (Modifier.isFinal(type.getModifiers())
                        || Enum.class.isAssignableFrom(type)
                        || Scalars.isFamily(type));
    }
}
