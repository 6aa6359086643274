package io.cachewright.processor.scan.key;

import io.cachewright.processor.scan.program.Lombok;
import io.cachewright.processor.scan.type.KnownTypes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** What the source of a class or interface says about when two of its instances are equal. */
final class Equality {
    /** One instance stands for each value, so identity is equality. */
    private static final Set<String> SINGLE_INSTANCE =
            Set.of("java.lang.Class", "java.lang.ClassLoader", "java.lang.Module", "java.lang.Object");

    /** Interfaces that leave equality to each class that implements them, with what does not. */
    private static final Map<String, String> SILENT_ON_EQUALITY = Map.of(
            "java.lang.CharSequence", "Use String",
            "java.lang.Iterable", "Use List or Set",
            "java.util.Queue", "Use List",
            "java.util.Deque", "Use List",
            "kotlin.sequences.Sequence", "Use List");

    private Equality() {}

    /**
     * Why a key of this type is in doubt, and what would be better.
     *
     * @param text to be read after the type's name
     * @param fix an imperative, without its end
     */
    record Doubt(String text, String fix) {}

    /** Empty if nothing is known, and for records, which are as equal as their components. */
    static Optional<Doubt> doubt(TypeElement type) {
        String better = SILENT_ON_EQUALITY.get(type.getQualifiedName().toString());
        if (better != null) {
            return Optional.of(new Doubt(
                    "which does not say when two are equal, so equal arguments may not find each other's result",
                    better));
        }
        if (type.getQualifiedName().contentEquals("java.net.URL")) {
            return Optional.of(new Doubt(
                    "whose equals asks the network, and takes all hosts of one address for the same",
                    "Use java.net.URI"));
        }
        if (KnownTypes.isFunctional(type)) {
            return Optional.of(new Doubt(
                    "a function, and a lambda expression may be another object each time",
                    "Use a value that says what the function does, such as an enum"));
        }
        boolean isIdentity = type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && !SINGLE_INSTANCE.contains(type.getQualifiedName().toString())
                && !keepsItsInstances(type)
                && !hasEquals(type);
        return isIdentity
                ? Optional.of(new Doubt(
                        "which has no equals, so equal arguments may not find each other's result",
                        "Use a type with equals and hashCode, such as a record"))
                : Optional.empty();
    }

    /** Whether a record has the equals that the compiler adds; that is final, which nobody writes on their own. */
    static boolean isOfComponents(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                        .noneMatch(method ->
                                isEquals(method) && !method.getModifiers().contains(Modifier.FINAL));
    }

    /** Whether nobody else can make one, as with Currency: there may well be one instance for each value. */
    private static boolean keepsItsInstances(TypeElement type) {
        return !type.getQualifiedName().contentEquals("java.util.regex.Pattern")
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .allMatch(constructor -> constructor.getModifiers().contains(Modifier.PRIVATE));
    }

    private static boolean hasEquals(TypeElement type) {
        if (type.getQualifiedName().contentEquals("java.lang.Object")) {
            return false;
        }
        if (Lombok.addsEquals(type)
                || ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(Equality::isEquals)) {
            return true;
        }
        if (type.getSuperclass().getKind() == TypeKind.ERROR) {
            // Another processor is to write it, and nothing is known of it yet.
            return true;
        }
        if (type.getSuperclass().getKind() != TypeKind.DECLARED) {
            return false;
        }
        Element parent = ((DeclaredType) type.getSuperclass()).asElement();
        return hasEquals((TypeElement) parent);
    }

    private static boolean isEquals(ExecutableElement method) {
        return method.getSimpleName().contentEquals("equals")
                && method.getParameters().size() == 1
                && KnownTypes.is(method.getParameters().get(0).asType(), "java.lang.Object")
                && !method.getModifiers().contains(Modifier.ABSTRACT);
    }
}
