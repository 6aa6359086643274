package io.cachewright.processor.scan.value;

import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether a record that a method returns has a component that only one caller can read. */
final class ComponentRules {
    private final Compilation compilation;
    private final KnownTypes known;

    ComponentRules(Compilation compilation, KnownTypes known) {
        this.compilation = compilation;
        this.known = known;
    }

    /** The first such component, its reason to be read after {@code "is "}. */
    Optional<KnownTypes.OneShot> usedUp(TypeMirror type) {
        return ofRecord(type, List.of());
    }

    private Optional<KnownTypes.OneShot> ofRecord(TypeMirror type, List<TypeElement> around) {
        if (!(type instanceof DeclaredType declared)
                || type.getKind() != TypeKind.DECLARED
                || !(declared.asElement() instanceof TypeElement element)
                || element.getKind() != ElementKind.RECORD
                || around.contains(element)) {
            return Optional.empty();
        }
        List<TypeElement> within = new ArrayList<>(around);
        within.add(element);
        for (RecordComponentElement component : element.getRecordComponents()) {
            ExecutableType accessor =
                    (ExecutableType) compilation.types().asMemberOf(declared, component.getAccessor());
            Optional<KnownTypes.OneShot> found = of(accessor.getReturnType(), "is of type ", within);
            if (found.isPresent()) {
                return found.map(shot -> behind("a record whose component '" + component.getSimpleName() + "' ", shot));
            }
        }
        return Optional.empty();
    }

    private Optional<KnownTypes.OneShot> of(TypeMirror type, String verb, List<TypeElement> around) {
        String subject = verb + TypeText.withBound(type) + ", ";
        return usedUpItself(type)
                .map(found -> behind(subject + "which ", found))
                .or(() -> ofRecord(type, around).map(found -> behind(subject, found)))
                .or(() -> held(type).stream()
                        .flatMap(held -> of(held, "holds ", around).stream())
                        .findFirst());
    }

    private Optional<KnownTypes.OneShot> usedUpItself(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR
                ? known.usedUp(type)
                : Optional.empty();
    }

    private static List<TypeMirror> held(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                ? List.of(((ArrayType) type).getComponentType())
                : KnownTypes.held(type);
    }

    private static KnownTypes.OneShot behind(String subject, KnownTypes.OneShot found) {
        return new KnownTypes.OneShot(subject + found.reason(), found.fix());
    }
}
