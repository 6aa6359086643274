package io.cachewright.processor.scan.method;

import io.cachewright.processor.scan.type.Nullness;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Decides which of a method's annotations go to the override. Many libraries look for annotations only on the method
 * that they find at run time: Spring for {@code @Scheduled}, an aspect for what its pointcut names, Guice for its
 * interceptors. Without a copy on the override, an annotation of a class's method would be lost to them.
 */
public final class Carried {
    private static final Set<String> CASCADE = Set.of("jakarta.validation.Valid", "javax.validation.Valid");

    /**
     * Looked for on the overridden method unless the override has one; then all, also those of its parameters, must be
     * there.
     */
    private static final Set<String> ALL_OR_NONE = Set.of("jakarta.ws.rs.", "javax.ws.rs.");

    private Carried() {}

    public static boolean isCarried(AnnotationMirror annotation) {
        if (annotation.getAnnotationType().getKind() == TypeKind.ERROR || Nullness.isSaidBy(annotation)) {
            return false;
        }
        TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
        String name = type.getQualifiedName().toString();
        return isSeenByPrograms(type)
                && !isOfTypes(type)
                && !name.startsWith("java.lang.")
                && ALL_OR_NONE.stream().noneMatch(name::startsWith)
                && !CASCADE.contains(name)
                && !Nullness.isConstraint(type);
    }

    private static boolean isSeenByPrograms(TypeElement annotation) {
        Retention retention = annotation.getAnnotation(Retention.class);
        return retention != null && retention.value() == RetentionPolicy.RUNTIME;
    }

    /** Belongs to the type that is returned or taken as much as to the method or parameter, and is written there. */
    private static boolean isOfTypes(TypeElement annotation) {
        Target target = annotation.getAnnotation(Target.class);
        return target != null && Arrays.asList(target.value()).contains(ElementType.TYPE_USE);
    }
}
