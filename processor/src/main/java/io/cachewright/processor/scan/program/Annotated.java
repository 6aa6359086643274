package io.cachewright.processor.scan.program;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Which methods are annotated with what makes caches or changes them, and which types declare such methods. */
public final class Annotated {
    private Annotated() {}

    public static boolean isCached(ExecutableElement method) {
        return Compilation.has(method, Compilation.CACHED);
    }

    /** Whether a call of the method changes caches. */
    public static boolean isChanging(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .map(Compilation::nameOf)
                .anyMatch(name ->
                        name.startsWith(Compilation.CACHE_INVALIDATE) || name.startsWith(Compilation.CACHE_PUT));
    }

    /** Whether the generated class is to override it. */
    public static boolean isOverridden(ExecutableElement method) {
        return isCached(method) || isChanging(method);
    }

    public static boolean declaresCached(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(Annotated::isCached);
    }

    public static boolean declaresOverridden(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(Annotated::isOverridden);
    }
}
