package io.cachewright.processor.scan.argument;

import io.cachewright.processor.scan.program.Compilation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether a value of one type can be passed where another is asked for, as in a call of a method (JLS 5.3). */
public final class Fit {
    private static final List<TypeKind> WIDENING =
            List.of(TypeKind.BYTE, TypeKind.SHORT, TypeKind.INT, TypeKind.LONG, TypeKind.FLOAT, TypeKind.DOUBLE);

    private final Compilation compilation;

    Fit(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Whether it goes without an unchecked conversion. */
    public boolean fits(TypeMirror from, TypeMirror to) {
        if (from.getKind().isPrimitive() && to.getKind().isPrimitive()) {
            return widens(from.getKind(), to.getKind());
        }
        if (from.getKind().isPrimitive()) {
            TypeElement box = compilation.types().boxedClass((PrimitiveType) from);
            return compilation.types().isSubtype(box.asType(), to);
        }
        if (to.getKind().isPrimitive()) {
            return unboxed(from)
                    .filter(value -> widens(value.getKind(), to.getKind()))
                    .isPresent();
        }
        return compilation.types().isSubtype(from, to);
    }

    /** Whether null may come where a primitive is asked for. */
    public static boolean unboxes(TypeMirror from, TypeMirror to) {
        return to.getKind().isPrimitive() && !from.getKind().isPrimitive();
    }

    /** Whether the boxed value would be of another class than the boxed target type. */
    public boolean needsCastToBox(TypeMirror from, TypeMirror to) {
        if (!to.getKind().isPrimitive()) {
            return false;
        }
        TypeMirror value = from.getKind().isPrimitive() ? from : unboxed(from).orElse(from);
        return value.getKind() != to.getKind();
    }

    private static boolean widens(TypeKind from, TypeKind to) {
        if (from == to) {
            return true;
        }
        TypeKind begin = from == TypeKind.CHAR ? TypeKind.INT : from;
        return to != TypeKind.CHAR
                && (from != TypeKind.CHAR || WIDENING.indexOf(to) >= WIDENING.indexOf(TypeKind.INT))
                && WIDENING.contains(begin)
                && WIDENING.indexOf(begin) <= WIDENING.indexOf(to);
    }

    private Optional<TypeMirror> unboxed(TypeMirror type) {
        boolean isBox = type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).asElement() instanceof TypeElement element
                && element.getQualifiedName().toString().startsWith("java.lang.");
        if (!isBox) {
            return Optional.empty();
        }
        try {
            return Optional.of(compilation.types().unboxedType(type));
        } catch (IllegalArgumentException noBox) {
            return Optional.empty();
        }
    }
}
