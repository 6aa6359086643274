package io.cachewright.processor.scan;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Whether a part of a key can tell calls apart: equal content must be equal. */
final class KeyRules {
    /** One instance stands for each value, so identity is equality. */
    private static final Set<String> SINGLE_INSTANCE =
            Set.of("java.lang.Class", "java.lang.ClassLoader", "java.lang.Module", "java.lang.Object");

    private static final Set<String> EQUALS_COMES_LATER =
            Set.of("lombok.Data", "lombok.Value", "lombok.EqualsAndHashCode");

    private final Compilation compilation;
    private final KnownTypes known;

    KeyRules(Compilation compilation, KnownTypes known) {
        this.compilation = compilation;
        this.known = known;
    }

    /**
     * The first thing that is known against a part.
     *
     * @param name the parameter's, or the whole path
     */
    List<Problem> check(Place place, String name, TypeMirror type) {
        return problem(place, "'" + name + "'", type).map(List::of).orElse(List.of());
    }

    private Optional<Problem> problem(Place place, String part, TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR) {
            return Optional.empty();
        }
        if (known.isLive(type)) {
            return Optional.of(
                    new Problem(
                            Rule.KEY_IS_LIVE,
                            place,
                            part + " is of type " + TypeText.simple(type)
                                    + ", which is compared by identity, so equal arguments would not find each other's result.",
                            "Pass what it holds, name a part of it in 'key', or mark it @NotKey if the result does not depend on it."));
        }
        Optional<String> doubt = doubt(type);
        if (doubt.isPresent()) {
            return Optional.of(new Problem(
                    Rule.IDENTITY_KEY,
                    place,
                    part + " is of type " + TypeText.simple(type) + ", " + doubt.get(),
                    "Use a type with equals and hashCode, such as a record; mark it @NotKey if the result does not depend"
                            + " on it; or, if identity is meant, " + ValueRules.silence(Rule.IDENTITY_KEY)));
        }
        return KnownTypes.held(type).stream()
                .flatMap(held -> held(place, part, held).stream())
                .findFirst();
    }

    private Optional<Problem> held(Place place, String part, TypeMirror held) {
        if (held.getKind() == TypeKind.ARRAY) {
            return Optional.of(new Problem(
                    Rule.KEY_IS_LIVE,
                    place,
                    part + " holds arrays (" + TypeText.simple(held)
                            + "), which a collection compares by identity, so equal arguments would not find each other's"
                            + " result.",
                    "Use an array of arrays, which is compared by content, or lists instead of the arrays."));
        }
        return problem(place, "what " + part + " holds", held);
    }

    /** Why equal arguments may not be equal; empty if nothing is known. */
    private Optional<String> doubt(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        String name = element.getQualifiedName().toString();
        if (name.equals("java.lang.CharSequence")) {
            return Optional.of("which does not say when two are equal: a String never equals a StringBuilder.");
        }
        if (isFunctional(element)) {
            return Optional.of("a function: each lambda expression may be another one, though it does the same.");
        }
        if (element.getKind() == ElementKind.CLASS
                && !element.getModifiers().contains(Modifier.ABSTRACT)
                && !SINGLE_INSTANCE.contains(name)
                && !keepsItsInstances(element)
                && !hasEquals(element)) {
            return Optional.of("which has no equals, so equal arguments may not find each other's result.");
        }
        return Optional.empty();
    }

    private static boolean isFunctional(TypeElement element) {
        return element.getKind() == ElementKind.INTERFACE
                && (Compilation.has(element, "java.lang.FunctionalInterface")
                        || element.getQualifiedName().toString().startsWith("java.util.function."));
    }

    /** Whether nobody else can make one, as with Currency: there may well be one instance for each value. */
    private static boolean keepsItsInstances(TypeElement element) {
        return !element.getQualifiedName().contentEquals("java.util.regex.Pattern")
                && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                        .allMatch(constructor -> constructor.getModifiers().contains(Modifier.PRIVATE));
    }

    private boolean hasEquals(TypeElement element) {
        if (element.getQualifiedName().contentEquals("java.lang.Object")) {
            return false;
        }
        boolean comesLater = element.getAnnotationMirrors().stream()
                .anyMatch(annotation -> EQUALS_COMES_LATER.contains(Compilation.nameOf(annotation)));
        if (comesLater
                || ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                        .anyMatch(this::isEquals)) {
            return true;
        }
        if (element.getSuperclass().getKind() != TypeKind.DECLARED) {
            return false;
        }
        Element parent = ((DeclaredType) element.getSuperclass()).asElement();
        return hasEquals((TypeElement) parent);
    }

    private boolean isEquals(ExecutableElement method) {
        return method.getSimpleName().contentEquals("equals")
                && method.getParameters().size() == 1
                && KnownTypes.is(method.getParameters().get(0).asType(), "java.lang.Object")
                && !method.getModifiers().contains(Modifier.ABSTRACT);
    }

    /** Whether it may be an array when the program runs. */
    boolean isComparedByContent(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return true;
        }
        TypeMirror erased = compilation.types().erasure(type);
        return KnownTypes.is(erased, "java.lang.Object")
                || KnownTypes.is(erased, "java.io.Serializable")
                || KnownTypes.is(erased, "java.lang.Cloneable");
    }
}
