package io.cachewright.processor.scan.type;

import com.palantir.javapoet.AnnotationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * A type in the head of a method, with its annotations about null. Javac forgets {@code @Nullable} on {@code T} when it
 * puts {@code String} in its place, and Eclipse's compiler does not; so both types are read, and the declared one comes
 * first.
 *
 * @param seen as the host has it
 * @param declared as the method's own class has it
 * @param visibility of annotations, which a library may keep to itself
 */
public record WrittenType(TypeMirror seen, TypeMirror declared, Visibility visibility) {
    public static WrittenType of(TypeMirror type, Visibility visibility) {
        return new WrittenType(type, type, visibility);
    }

    /** Whether anything in it speaks of null. */
    boolean saysOfNull() {
        return saysOfNull(seen) || saysOfNull(declared);
    }

    private boolean saysOfNull(TypeMirror type) {
        return TypeParts.of(type).stream().anyMatch(part -> !nullness(part).isEmpty());
    }

    /** What it says of null itself, its arguments left aside. */
    public List<AnnotationSpec> nullness() {
        List<AnnotationSpec> own = nullness(declared);
        return own.isEmpty() ? nullness(seen) : own;
    }

    private List<AnnotationSpec> nullness(TypeMirror type) {
        List<AnnotationSpec> found = new ArrayList<>();
        if (type.getKind() == TypeKind.ERROR) {
            return found;
        }
        for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
            if (Nullness.isSaidBy(annotation) && visibility.canName(annotation.getAnnotationType())) {
                found.add(AnnotationCopy.of(annotation));
            }
        }
        return found;
    }

    List<WrittenType> arguments() {
        List<? extends TypeMirror> own = ((DeclaredType) seen).getTypeArguments();
        List<? extends TypeMirror> other =
                declared instanceof DeclaredType type && isOneClass(type) ? type.getTypeArguments() : own;
        List<WrittenType> arguments = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            arguments.add(
                    new WrittenType(own.get(i), own.size() == other.size() ? other.get(i) : own.get(i), visibility));
        }
        return arguments;
    }

    /** The type that an inner class's is part of. */
    Optional<WrittenType> enclosing() {
        return TypeParts.enclosing((DeclaredType) seen).map(own -> {
            Optional<DeclaredType> other = declared instanceof DeclaredType type && isOneClass(type)
                    ? TypeParts.enclosing(type)
                    : Optional.empty();
            return new WrittenType(own, other.orElse(own), visibility);
        });
    }

    private boolean isOneClass(DeclaredType type) {
        return type.asElement().equals(((DeclaredType) seen).asElement());
    }

    WrittenType component() {
        TypeMirror own = ((ArrayType) seen).getComponentType();
        return beside(own, declared instanceof ArrayType array ? array.getComponentType() : null);
    }

    Optional<WrittenType> extendsBound() {
        TypeMirror other = declared instanceof WildcardType wildcard ? wildcard.getExtendsBound() : null;
        return Optional.ofNullable(((WildcardType) seen).getExtendsBound()).map(own -> beside(own, other));
    }

    Optional<WrittenType> superBound() {
        TypeMirror other = declared instanceof WildcardType wildcard ? wildcard.getSuperBound() : null;
        return Optional.ofNullable(((WildcardType) seen).getSuperBound()).map(own -> beside(own, other));
    }

    private WrittenType beside(TypeMirror own, @Nullable TypeMirror other) {
        return new WrittenType(own, other == null ? own : other, visibility);
    }
}
