package io.cachewright.processor.scan.method;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Annotated;
import io.cachewright.processor.scan.program.Kotlin;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Whether a method's modifiers let a subclass override it. */
final class ModifierRules {
    private final TypeElement host;
    private final ExecutableElement method;

    private ModifierRules(TypeElement host, ExecutableElement method) {
        this.host = host;
        this.method = method;
    }

    static Optional<Problem> check(TypeElement host, ExecutableElement method) {
        return new ModifierRules(host, method).check();
    }

    private Optional<Problem> check() {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            return Optional.of(
                    problem(Rule.METHOD_IS_PRIVATE, "is private, so the caching class can't override it.", toBeSeen()));
        }
        if (modifiers.contains(Modifier.STATIC)) {
            return Optional.of(
                    Kotlin.annotatedGetter(method).map(this::ofProperty).orElseGet(this::isStatic));
        }
        if (modifiers.contains(Modifier.FINAL)) {
            return Optional.of(problem(
                    Rule.METHOD_IS_FINAL,
                    "is final, so the caching class can't override it.",
                    Kotlin.wrote(host)
                            ? "Write 'open' before 'fun' or 'val', or declare it in an interface and annotate it there."
                            : "Remove 'final', or declare the method in an interface and annotate it there."));
        }
        if (modifiers.contains(Modifier.ABSTRACT) && host.getKind() == ElementKind.CLASS) {
            return Optional.of(problem(
                    Rule.METHOD_IS_ABSTRACT,
                    "is abstract, so there is nothing to run" + (Annotated.isCached(method) ? " on a miss." : "."),
                    "Annotate the methods that implement it, or declare it in an interface and annotate it there."));
        }
        return Optional.empty();
    }

    private String toBeSeen() {
        if (host.getKind() == ElementKind.INTERFACE) {
            return "Write 'default' for 'private'.";
        }
        return Kotlin.wrote(host) ? "Write 'open' for 'private'." : "Make it package-private, protected or public.";
    }

    private Problem isStatic() {
        return problem(
                Rule.METHOD_IS_STATIC,
                "is static, so there is no object whose class could be a caching one.",
                Kotlin.wrote(host)
                        ? "Move it to an open class, and call it on the generated class."
                        : "Make it an instance method, and call it on the generated class.");
    }

    private Problem ofProperty(String getter) {
        return new Problem(
                Rule.METHOD_IS_STATIC,
                Place.of(method),
                "the property is annotated and not its getter '" + getter + "', so there is no method to override.",
                "Write '@get:' for '@', as in '@get:Cached'.");
    }

    private Problem problem(Rule rule, String text, String fix) {
        return new Problem(rule, Place.of(method), "method '" + method.getSimpleName() + "' " + text, fix);
    }
}
