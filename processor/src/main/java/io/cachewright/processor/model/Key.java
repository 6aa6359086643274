package io.cachewright.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/** How the calls of a method are told apart. */
public sealed interface Key {
    /** The type that the cache is declared with. */
    TypeName type();

    List<KeyPart> parts();

    /** All calls are one. */
    record None(TypeName type) implements Key {
        @Override
        public List<KeyPart> parts() {
            return List.of();
        }
    }

    /** One value, compared by its own {@code equals}. */
    record Single(KeyPart part) implements Key {
        @Override
        public TypeName type() {
            return part.type().isPrimitive() ? part.type().box() : part.type();
        }

        @Override
        public List<KeyPart> parts() {
            return List.of(part);
        }
    }

    /** A class generated for the method, in the form of a record. */
    record Composite(ClassName name, TypeName type, List<TypeVariableName> typeVariables, List<KeyPart> parts)
            implements Key {
        public Composite {
            typeVariables = List.copyOf(typeVariables);
            parts = List.copyOf(parts);
        }
    }
}
