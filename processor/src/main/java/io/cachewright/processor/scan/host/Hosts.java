package io.cachewright.processor.scan.host;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Annotated;
import io.cachewright.processor.scan.program.Compilation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Finds the types that a caching class is to be written for. */
public final class Hosts {
    private final Compilation compilation;
    private final Members members;

    public Hosts(Compilation compilation) {
        this.compilation = compilation;
        this.members = new Members(compilation);
    }

    /** Those among some types and the types nested in them, in the order of the source. */
    public List<TypeElement> in(Collection<? extends Element> roots) {
        List<TypeElement> hosts = new ArrayList<>();
        for (TypeElement type : ElementFilter.typesIn(roots)) {
            if (isHost(type)) {
                hosts.add(type);
            }
            hosts.addAll(in(type.getEnclosedElements()));
        }
        return hosts;
    }

    /** Whether the user asked for it there, so that whatever stands in the way is an error. */
    public static boolean asks(TypeElement type) {
        return Annotated.declaresOverridden(type);
    }

    /** What generated code calls may not be there, where only the annotations are. */
    public static Optional<Problem> withoutRuntime(Compilation compilation, TypeElement host) {
        return compilation.readBy(host, "io.cachewright.runtime.Caches").isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        Rule.RUNTIME_MISSING,
                        Place.of(host),
                        "the caching class of '" + host.getSimpleName()
                                + "' calls io.cachewright.runtime, which the compiler can't find.",
                        "Add the dependency io.cachewright:cachewright-runtime; in a module, write 'requires"
                                + " io.cachewright.runtime' as well."));
    }

    /** Each {@code @NotKey}, {@code @CacheGroup} and {@code @Sensitive} on what is no parameter of a cached method. */
    public static List<Problem> strayMarks(RoundEnvironment round, Compilation compilation) {
        List<Problem> problems = new ArrayList<>();
        stray(Rule.NOT_KEY_WITHOUT_CACHED, Compilation.NOT_KEY, "there is no key", round, compilation, problems);
        stray(Rule.GROUP_WITHOUT_CACHED, Compilation.CACHE_GROUP, "there are no results", round, compilation, problems);
        stray(Rule.SENSITIVE_WITHOUT_CACHED, Compilation.SENSITIVE, "nothing shows it", round, compilation, problems);
        return problems;
    }

    private static void stray(
            Rule rule,
            String annotation,
            String consequence,
            RoundEnvironment round,
            Compilation compilation,
            List<Problem> problems) {
        TypeElement mark = compilation.elements().getTypeElement(annotation);
        if (mark == null) {
            return;
        }
        String name = "@" + mark.getSimpleName();
        for (VariableElement parameter : parametersIn(round.getElementsAnnotatedWith(mark))) {
            if (parameter.getEnclosingElement() instanceof ExecutableElement method && !Annotated.isCached(method)) {
                boolean isMethod = method.getKind() == ElementKind.METHOD;
                problems.add(new Problem(
                        rule,
                        Place.of(parameter),
                        "parameter '" + parameter.getSimpleName() + "' is marked " + name + ", but "
                                + (isMethod
                                        ? "method '" + method.getSimpleName() + "' is not @Cached"
                                        : "a constructor can't be @Cached")
                                + ", so " + consequence + ".",
                        isMethod
                                ? "Annotate the method with @Cached, or remove " + name + "."
                                : "Remove " + name + "."));
            }
        }
    }

    private static List<VariableElement> parametersIn(Collection<? extends Element> elements) {
        return elements.stream()
                .filter(element -> element.getKind() == ElementKind.PARAMETER)
                .map(VariableElement.class::cast)
                .toList();
    }

    private boolean isHost(TypeElement type) {
        if (asks(type)) {
            return true;
        }
        boolean canInherit = (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.INTERFACE)
                && HostRules.check(compilation, type).isEmpty();
        return canInherit && (members.inheritsOverridden(type) || mayStillInherit(type));
    }

    /** Whether a parent is not there yet, and may bring cached methods when it comes. */
    private static boolean mayStillInherit(TypeElement type) {
        return type.getSuperclass().getKind() == TypeKind.ERROR
                || type.getInterfaces().stream().anyMatch(parent -> parent.getKind() == TypeKind.ERROR);
    }
}
