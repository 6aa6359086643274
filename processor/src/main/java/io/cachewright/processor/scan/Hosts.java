package io.cachewright.processor.scan;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final Members members;

    public Hosts(Compilation compilation) {
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
        return Members.declaresCached(type);
    }

    /** Each {@code @NotKey} on what is no parameter of a cached method. */
    public static List<Problem> strayNotKeys(RoundEnvironment round, Compilation compilation) {
        TypeElement notKey = compilation.elements().getTypeElement(Compilation.NOT_KEY);
        List<Problem> problems = new ArrayList<>();
        if (notKey == null) {
            return problems;
        }
        for (VariableElement parameter : parametersIn(round.getElementsAnnotatedWith(notKey))) {
            if (parameter.getEnclosingElement() instanceof ExecutableElement method && !Members.isCached(method)) {
                boolean isMethod = method.getKind() == ElementKind.METHOD;
                problems.add(new Problem(
                        Rule.NOT_KEY_WITHOUT_CACHED,
                        Place.of(parameter),
                        "parameter '" + parameter.getSimpleName() + "' is marked @NotKey, but "
                                + (isMethod
                                        ? "method '" + method.getSimpleName() + "' is not @Cached"
                                        : "a constructor can't be @Cached")
                                + ", so there is no key.",
                        isMethod ? "Annotate the method with @Cached, or remove @NotKey." : "Remove @NotKey."));
            }
        }
        return problems;
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
                && HostRules.check(type).isEmpty();
        return canInherit && (members.inheritsCached(type) || mayStillInherit(type));
    }

    /** Whether a parent is not there yet, and may bring cached methods when it comes. */
    private static boolean mayStillInherit(TypeElement type) {
        return type.getSuperclass().getKind() == TypeKind.ERROR
                || type.getInterfaces().stream().anyMatch(parent -> parent.getKind() == TypeKind.ERROR);
    }
}
