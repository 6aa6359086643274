package io.cachewright.processor.scan.program;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What Kotlin's classes look like once kapt has said them in Java, and how to mend them in Kotlin's words. */
public final class Kotlin {
    private static final String METADATA = "kotlin.Metadata";

    /** What {@code k} of the metadata says where no class was written. */
    private static final int CLASS = 1;

    /** What kapt hangs annotations on that are on a property and not on its getter. */
    private static final String OF_PROPERTY = "$annotations";

    private Kotlin() {}

    public static boolean wrote(TypeElement type) {
        return Compilation.has(type, METADATA);
    }

    /** How a class that is final becomes one that can be extended, or how to do without. */
    public static String toExtend(TypeElement host, String annotation) {
        if (isFile(host)) {
            return "Move the " + annotation + " functions of the file into an open class.";
        }
        if (isObject(host)) {
            return "Move the " + annotation + " functions from the object to an open class.";
        }
        String orInterface =
                "declare the " + annotation + " functions in an interface that " + host.getSimpleName() + " implements";
        return isData(host)
                ? "A data class can't be open: " + orInterface + "."
                : "Write 'open' before 'class', or " + orInterface + ".";
    }

    /** The getter of a property that is annotated itself; empty for what is a function in Kotlin too. */
    public static Optional<String> annotatedGetter(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return name.endsWith(OF_PROPERTY) && method.getModifiers().contains(Modifier.STATIC)
                ? Optional.of(name.substring(0, name.length() - OF_PROPERTY.length()))
                : Optional.empty();
    }

    private static boolean isFile(TypeElement host) {
        Optional<AnnotationMirror> metadata = Compilation.annotation(host, METADATA);
        return metadata.flatMap(found -> Compilation.written(found, "k"))
                .map(AnnotationValue::getValue)
                .filter(kind -> !kind.equals(CLASS))
                .isPresent();
    }

    private static boolean isObject(TypeElement host) {
        return ElementFilter.constructorsIn(host.getEnclosedElements()).stream()
                .allMatch(constructor -> constructor.getModifiers().contains(Modifier.PRIVATE));
    }

    private static boolean isData(TypeElement host) {
        return ElementFilter.methodsIn(host.getEnclosedElements()).stream()
                .map(Element::getSimpleName)
                .anyMatch(name -> name.contentEquals("component1"));
    }
}
