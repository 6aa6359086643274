package io.cachewright.processor.scan.type;

import io.cachewright.processor.scan.program.Compilation;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;

/** The annotations that say whether null is meant, of any maker; they are known by their simple names. */
public final class Nullness {
    private static final Set<String> NAMES =
            Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull", "PolyNull", "MonotonicNonNull");

    /** Validators read these on the overridden method, and refuse an override that repeats them. */
    private static final Set<String> CONSTRAINT =
            Set.of("jakarta.validation.Constraint", "javax.validation.Constraint");

    private Nullness() {}

    /** A constraint of validators is called so as well, and is theirs to read above an override. */
    public static boolean isSaidBy(AnnotationMirror annotation) {
        if (annotation.getAnnotationType().getKind() == TypeKind.ERROR) {
            return false;
        }
        Element type = annotation.getAnnotationType().asElement();
        return NAMES.contains(type.getSimpleName().toString()) && !isConstraint(type);
    }

    public static boolean isConstraint(Element annotation) {
        return annotation.getAnnotationMirrors().stream()
                .map(Compilation::nameOf)
                .anyMatch(CONSTRAINT::contains);
    }
}
