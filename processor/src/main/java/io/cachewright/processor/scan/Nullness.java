package io.cachewright.processor.scan;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.TypeKind;

/** The annotations that say whether null is meant, of any maker; they are known by their simple names. */
final class Nullness {
    private static final Set<String> NAMES =
            Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull", "PolyNull", "MonotonicNonNull");

    private Nullness() {}

    static boolean isSaidBy(AnnotationMirror annotation) {
        return annotation.getAnnotationType().getKind() != TypeKind.ERROR
                && NAMES.contains(annotation
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .toString());
    }
}
