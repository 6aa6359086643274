package io.cachewright.processor.scan.program;

import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The compiler's view of the program being compiled.
 *
 * @param trees the syntax as well, which only javac shows
 * @param sources the names of the types that are compiled now, those nested in them left out
 */
public record Compilation(Elements elements, Types types, Optional<Trees> trees, Set<String> sources) {
    public static final String CACHED = "io.cachewright.Cached";
    public static final String SENSITIVE = "io.cachewright.Sensitive";
    public static final String NOT_KEY = "io.cachewright.NotKey";
    public static final String CACHE_GROUP = "io.cachewright.CacheGroup";
    public static final String CACHE_INVALIDATE = "io.cachewright.CacheInvalidate";
    public static final String CACHE_PUT = "io.cachewright.CachePut";

    public static Compilation of(ProcessingEnvironment environment, Set<String> sources) {
        return new Compilation(environment.getElementUtils(), environment.getTypeUtils(), trees(environment), sources);
    }

    /** Whether the type is compiled now, with our processor; not found in a library. */
    public boolean isSource(TypeElement type) {
        Element outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return sources.contains(((TypeElement) outermost).getQualifiedName().toString());
    }

    /** A type by its name, where the module of the host reads it. */
    public Optional<TypeElement> readBy(TypeElement host, String name) {
        return Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(host), name));
    }

    private static Optional<Trees> trees(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return Optional.empty();
        }
    }

    /** The text of the file that a type is written in; empty where the compiler does not show it. */
    public Optional<String> textAround(TypeElement type) {
        return trees.map(found -> found.getPath(type)).flatMap(path -> {
            try {
                return Optional.of(path.getCompilationUnit()
                        .getSourceFile()
                        .getCharContent(true)
                        .toString());
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** Whether a type is, or has as a supertype, this one of the JDK's. */
    public boolean isSubtype(TypeElement type, String parent) {
        return types.isSubtype(type.asType(), elements.getTypeElement(parent).asType());
    }

    /** A method's types with the type arguments that a subtype gives to its class. */
    public ExecutableType seenFrom(TypeElement host, ExecutableElement method) {
        if (method.getEnclosingElement().equals(host)) {
            // With all type annotations, which javac loses on type variables when it puts them in their own place.
            return (ExecutableType) method.asType();
        }
        return (ExecutableType) types.asMemberOf(declaring(host, method), method);
    }

    /** A method's types with the type arguments of this type. */
    public ExecutableType seenFrom(DeclaredType type, ExecutableElement method) {
        DeclaredType declaring =
                asSupertype(type, method.getEnclosingElement(), new HashSet<>()).orElse(type);
        return (ExecutableType) types.asMemberOf(declaring, method);
    }

    /** The host, or the supertype with its type arguments, that declares one of its methods. */
    public DeclaredType declaring(TypeElement host, ExecutableElement method) {
        DeclaredType type = (DeclaredType) host.asType();
        return asSupertype(type, method.getEnclosingElement(), new HashSet<>()).orElse(type);
    }

    /**
     * The supertype that declares a member, with its type arguments. Asked for a member of another type, Eclipse's compiler
     * may come back with a namesake that is inherited as well.
     */
    private Optional<DeclaredType> asSupertype(DeclaredType type, Element declaring, Set<Element> seen) {
        if (type.asElement().equals(declaring)) {
            return Optional.of(type);
        }
        if (!seen.add(type.asElement())) {
            return Optional.empty();
        }
        return types.directSupertypes(type).stream()
                .filter(parent -> parent.getKind() == TypeKind.DECLARED)
                .flatMap(parent -> asSupertype((DeclaredType) parent, declaring, seen).stream())
                .findFirst();
    }

    /** Whether one method would override the other if its class were below. */
    public boolean haveSameSignature(TypeElement host, ExecutableElement one, ExecutableElement other) {
        if (!one.getSimpleName().equals(other.getSimpleName())) {
            return false;
        }
        ExecutableType left = seenFrom(host, one);
        ExecutableType right = seenFrom(host, other);
        return types.isSubsignature(left, right) || types.isSubsignature(right, left);
    }

    public TypeMirror object() {
        return elements.getTypeElement("java.lang.Object").asType();
    }

    public static Optional<AnnotationMirror> annotation(Element element, String name) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (nameOf(annotation).equals(name)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** Whether it is deprecated, by its annotation or by its Javadoc alone, which not every compiler counts. */
    public boolean isDeprecated(Element element) {
        String comment = elements.getDocComment(element);
        return elements.isDeprecated(element)
                || (comment != null
                        && comment.lines().anyMatch(line -> line.strip().startsWith("@deprecated")));
    }

    public static boolean has(Element element, String annotation) {
        return annotation(element, annotation).isPresent();
    }

    public static String nameOf(AnnotationMirror annotation) {
        return ((TypeElement) annotation.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** What is written for an attribute; empty where its default stands. */
    public static Optional<AnnotationValue> written(AnnotationMirror annotation, String attribute) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(attribute))
                .<AnnotationValue>map(entry -> entry.getValue())
                .findFirst();
    }

    /** The text that is written for an attribute; empty where its default stands. */
    public static Optional<String> writtenText(AnnotationMirror annotation, String attribute) {
        return written(annotation, attribute)
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** The elements of an array attribute as written, each with its own place. */
    public static List<AnnotationValue> writtenElements(AnnotationMirror annotation, String attribute) {
        return written(annotation, attribute)
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .map(values -> ((List<?>) values)
                        .stream().map(AnnotationValue.class::cast).toList())
                .orElse(List.of());
    }
}
