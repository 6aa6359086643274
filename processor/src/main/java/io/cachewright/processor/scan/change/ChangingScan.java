package io.cachewright.processor.scan.change;

import io.cachewright.processor.model.Change;
import io.cachewright.processor.model.ChangingMethod;
import io.cachewright.processor.model.ChangingMethod.Outcome;
import io.cachewright.processor.model.ChangingMethods;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.argument.ArgumentScan;
import io.cachewright.processor.scan.argument.CallRoots;
import io.cachewright.processor.scan.cache.ChangeAnnotation;
import io.cachewright.processor.scan.cache.Targets;
import io.cachewright.processor.scan.host.Caching;
import io.cachewright.processor.scan.host.InheritedProblems;
import io.cachewright.processor.scan.method.MethodRules;
import io.cachewright.processor.scan.method.SignatureScan;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.path.Roots;
import io.cachewright.processor.scan.program.Annotated;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeText;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the methods of a host that change caches. */
public final class ChangingScan {
    private final Compilation compilation;
    private final TypeElement host;
    private final Caching caching;
    private final Visibility visibility;
    private final SignatureScan signatures;
    private final KnownTypes known;
    private final Targets targets;
    private final ChangeFields fields;
    private final List<Problem> problems = new ArrayList<>();

    private ChangingScan(Compilation compilation, Caching caching, Visibility visibility, SignatureScan signatures) {
        this.compilation = compilation;
        this.host = caching.host();
        this.caching = caching;
        this.visibility = visibility;
        this.signatures = signatures;
        this.known = new KnownTypes(compilation);
        this.targets = new Targets(compilation, caching, visibility);
        this.fields = new ChangeFields(caching.names(), visibility);
    }

    /**
     * All of them, with all that is wrong.
     *
     * @param caching what is cached in the host
     */
    public static Scan<Changing> scan(
            Compilation compilation, Caching caching, Visibility visibility, SignatureScan signatures) {
        return new ChangingScan(compilation, caching, visibility, signatures).scan();
    }

    private static Optional<Changing> of(Compilation compilation, ExecutableElement method) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        Visibility visibility = new Visibility(compilation, type);
        return scan(compilation, Caching.of(compilation, type), visibility, new SignatureScan(visibility, type))
                .model();
    }

    private Scan<Changing> scan() {
        List<ChangingMethod> methods = new ArrayList<>();
        InheritedProblems inherited = new InheritedProblems(
                compilation,
                host,
                "can't change caches here",
                method -> of(compilation, method).isPresent());
        boolean isWhole = true;
        for (ExecutableElement method : caching.changing()) {
            Scan<ChangingMethod> scan = scan(method);
            problems.addAll(
                    method.getEnclosingElement().equals(host)
                            ? scan.problems()
                            : inherited.of(method, scan.problems()));
            scan.model().ifPresent(methods::add);
            isWhole &= scan.model().isPresent();
        }
        return isWhole && !Scan.hasError(problems)
                ? Scan.of(
                        new Changing(new ChangingMethods(fields.caches(), fields.others(), methods), fields.types()),
                        problems)
                : Scan.failed(problems);
    }

    private Scan<ChangingMethod> scan(ExecutableElement method) {
        ExecutableType seen = caching.siblings().seen(method);
        List<Problem> found = new ArrayList<>(new MethodRules(host, visibility).checkChanging(method, seen));
        List<ChangeAnnotation> annotations = ChangeAnnotation.of(compilation, method);
        checkNotCached(method, annotations.get(0)).ifPresent(found::add);
        checkKnownToEnd(method, seen.getReturnType(), annotations).ifPresent(found::add);
        if (Scan.hasError(found)) {
            return Scan.failed(found);
        }
        Signature signature = caching.siblings().limited(signatures.of(method, seen), method);
        CallNames names = CallNames.of(signature);
        Outcome outcome = outcome(seen.getReturnType());
        List<Change> changes = new ArrayList<>();
        boolean isWhole = true;
        for (ChangeAnnotation annotation : annotations) {
            Roots parameters = Roots.of(method, seen, signature.parameterNames());
            CallRoots roots = roots(annotation, parameters, seen, names);
            ArgumentScan arguments = new ArgumentScan(compilation, Accessors.ofObjects(compilation, visibility), roots);
            Scan<List<Change>> scan =
                    new ChangeScan(compilation, visibility, targets, fields, annotation, arguments).scan();
            found.addAll(scan.problems());
            repeated(annotation, scan.model().orElse(List.of()), changes).ifPresent(found::add);
            scan.model().ifPresent(changes::addAll);
            isWhole &= scan.model().isPresent();
        }
        return isWhole && !Scan.hasError(found)
                ? Scan.of(new ChangingMethod(signature, outcome, changes, names.local()), found)
                : Scan.failed(found);
    }

    private static Optional<Problem> checkNotCached(ExecutableElement method, ChangeAnnotation annotation) {
        return Annotated.isCached(method)
                ? Optional.of(new Problem(
                        Rule.CHANGE_ON_CACHED,
                        annotation.place(),
                        "method '" + method.getSimpleName() + "' is @Cached, so it runs, and " + annotation.name()
                                + " takes effect, on a miss only.",
                        "Put " + annotation.name() + " on the method that changes the data."))
                : Optional.empty();
    }

    private static Optional<Problem> repeated(ChangeAnnotation annotation, List<Change> these, List<Change> before) {
        return these.stream().anyMatch(before::contains)
                ? Optional.of(annotation.problem(
                        Rule.CHANGE_UNCLEAR,
                        "method",
                        "this " + annotation.name() + " says what another one on the method says already.",
                        "Remove it, or write what was meant."))
                : Optional.empty();
    }

    /** Whether it can be seen when the method has succeeded. */
    private Optional<Problem> checkKnownToEnd(
            ExecutableElement method, TypeMirror returned, List<ChangeAnnotation> annotations) {
        boolean needsEnd =
                annotations.stream().anyMatch(annotation -> !annotation.when().equals("BEFORE"));
        return needsEnd
                        && known.isAsynchronous(returned)
                        && known.promised(returned).isEmpty()
                ? Optional.of(new Problem(
                        Rule.VALUE_IS_ASYNCHRONOUS,
                        Place.of(method),
                        "method '" + method.getSimpleName() + "' returns " + TypeText.withBound(returned)
                                + ", a result that is not there yet, so it can't be seen when the method has succeeded.",
                        "Return a CompletableFuture or CompletionStage, or write when = When.BEFORE."))
                : Optional.empty();
    }

    private Outcome outcome(TypeMirror returned) {
        if (returned.getKind() == TypeKind.VOID) {
            return Outcome.VOID;
        }
        return known.promised(returned).isPresent() ? Outcome.FUTURE : Outcome.VALUE;
    }

    private CallRoots roots(ChangeAnnotation annotation, Roots parameters, ExecutableType seen, CallNames names) {
        boolean isInterface = host.getKind() == ElementKind.INTERFACE;
        Roots.Root self = new Roots.Root(host.asType(), isInterface ? "this.delegate" : "this");
        TypeMirror returned = seen.getReturnType();
        Optional<CallRoots.NoResult> why =
                NoResults.why(annotation, known.promised(returned).orElse(returned));
        return why.isPresent()
                ? CallRoots.without(parameters, why.get(), self, names.element())
                : CallRoots.with(
                        parameters,
                        new Roots.Root(
                                known.promised(returned).orElse(returned),
                                names.local().result()),
                        self,
                        names.element());
    }
}
