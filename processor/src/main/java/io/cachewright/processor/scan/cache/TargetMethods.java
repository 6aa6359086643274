package io.cachewright.processor.scan.cache;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.host.Caching;
import io.cachewright.processor.scan.host.HostRules;
import io.cachewright.processor.scan.name.Suggestions;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.TypeText;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the cached methods that an annotation may mean by the name it gives. */
public final class TargetMethods {
    private final Compilation compilation;
    private final Caching caching;
    private final boolean isOwn;
    private final ChangeAnnotation annotation;

    public TargetMethods(Compilation compilation, Caching caching, boolean isOwn, ChangeAnnotation annotation) {
        this.compilation = compilation;
        this.caching = caching;
        this.isOwn = isOwn;
        this.annotation = annotation;
    }

    /** All overloads that fit the name; those that can't be cached are left out, since that is said elsewhere. */
    public Scan<List<Target>> scan(String text) {
        Optional<MethodText> written = MethodText.of(text);
        if (written.isEmpty()) {
            return failed(annotation.problem(
                    Rule.UNKNOWN_METHOD,
                    "method",
                    Problem.inQuotes(text) + " does not name a method.",
                    "Write \"quote\", or \"quote(String, Currency)\" where there are overloads."));
        }
        List<ExecutableElement> fitting = caching.cached().stream()
                .filter(method -> written.get().fits(compilation, method))
                .toList();
        if (fitting.isEmpty()) {
            return failed(unknown(written.get()));
        }
        Optional<DeclaredType> type = isOwn ? Optional.of((DeclaredType) host().asType()) : plain(host());
        if (type.isEmpty()) {
            return failed(boundedByItself());
        }
        List<Target> targets = new ArrayList<>();
        for (ExecutableElement method : fitting) {
            Optional.ofNullable(caching.methods().get(method))
                    .map(model -> Target.of(compilation, type.get(), isOwn, method, model, accessors()))
                    .ifPresent(targets::add);
        }
        if (targets.isEmpty()) {
            return compilation.isSource(host()) ? Scan.failed(List.of()) : failed(unreadable(fitting.get(0)));
        }
        return Scan.of(targets);
    }

    /** The names that a key's paths begin with are not in every class file, and not every compiler reads them. */
    private Problem unreadable(ExecutableElement method) {
        return annotation.problem(
                Rule.TYPE_NOT_GENERATED,
                "method",
                "the key of '" + method.getSimpleName() + "' can't be read from the class file of '"
                        + host().getSimpleName() + "', because the names of parameters are not there.",
                "Compile the library with -parameters, and this class with javac; or give " + host().getSimpleName()
                        + " a method with this annotation, and call that.");
    }

    private Accessors accessors() {
        return Accessors.ofObjects(compilation, new Visibility(compilation, host()));
    }

    private TypeElement host() {
        return caching.host();
    }

    /** The type with what its variables extend in their place: as much as can be said of them from outside. */
    private Optional<DeclaredType> plain(TypeElement type) {
        List<TypeMirror> arguments = new ArrayList<>();
        for (var variable : type.getTypeParameters()) {
            TypeMirror bound = variable.getBounds().get(0);
            if (variable.getBounds().size() > 1 || TypeParts.mentionVariablesOf(type, bound)) {
                return Optional.empty();
            }
            arguments.add(bound);
        }
        return Optional.of(compilation.types().getDeclaredType(type, arguments.toArray(TypeMirror[]::new)));
    }

    private Problem boundedByItself() {
        return annotation.problem(
                Rule.INACCESSIBLE_TYPE,
                "type",
                "the type variables of " + TypeText.simple(host().asType())
                        + " are bounded by each other, so its keys can't be made from outside.",
                "Give " + host().getSimpleName() + " a method with this annotation, and call that.");
    }

    private Problem unknown(MethodText written) {
        String where = HostRules.kindOf(host()) + " '" + host().getSimpleName() + "'";
        List<ExecutableElement> ofName = caching.cached().stream()
                .filter(method -> method.getSimpleName().contentEquals(written.name()))
                .toList();
        if (!ofName.isEmpty()) {
            return annotation.problem(
                    Rule.UNKNOWN_METHOD,
                    "method",
                    "no @Cached method '" + written.name() + "' of " + where + " has these parameters.",
                    "Write " + alternatives(ofName) + ".");
        }
        Optional<ExecutableElement> plain = methods()
                .filter(method -> method.getSimpleName().contentEquals(written.name()))
                .findFirst();
        if (plain.isPresent()) {
            return annotation.problem(
                    Rule.UNKNOWN_METHOD,
                    "method",
                    "method '" + written.name() + "' of " + where + " is not @Cached, so there is nothing to "
                            + (annotation.isPut() ? "put into." : "invalidate."),
                    "Annotate it with @Cached, or name one of: " + names() + ".");
        }
        return annotation.problem(
                Rule.UNKNOWN_METHOD,
                "method",
                where + " has no method '" + written.name() + "'.",
                Suggestions.closest(written.name(), simpleNames())
                        .map(name -> "Did you mean '" + name + "'?")
                        .orElseGet(() -> "Use one of: " + names() + "."));
    }

    private Stream<ExecutableElement> methods() {
        return ElementFilter.methodsIn(compilation.elements().getAllMembers(host())).stream();
    }

    private List<String> simpleNames() {
        return caching.cached().stream()
                .map(method -> method.getSimpleName().toString())
                .distinct()
                .toList();
    }

    private String names() {
        return String.join(", ", simpleNames());
    }

    /** {@code method = "quote(String)" or method = "quote(String, Currency)"}. */
    public static String alternatives(Collection<ExecutableElement> methods) {
        return methods.stream()
                .map(method -> "method = \"" + Target.signature(method) + "\"")
                .collect(Collectors.joining(" or "));
    }

    private static Scan<List<Target>> failed(Problem problem) {
        return Scan.failed(List.of(problem));
    }
}
