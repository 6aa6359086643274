package io.cachewright.processor.scan;

import com.palantir.javapoet.AnnotationSpec;
import io.cachewright.processor.model.CachedConstructor;
import io.cachewright.processor.model.Parameter;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.method.SignatureScan;
import io.cachewright.processor.scan.name.Identifiers;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.AnnotationCopy;
import io.cachewright.processor.scan.type.TypeNames;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.TypeText;
import io.cachewright.processor.scan.type.Visibility;
import io.cachewright.processor.scan.type.WrittenType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/** Reads the constructors of a class that its caching subclass mirrors. */
final class ConstructorScan {
    private static final String CACHES = "io.cachewright.runtime.Caches";

    private final Compilation compilation;
    private final Visibility visibility;
    private final SignatureScan signatures;

    ConstructorScan(Compilation compilation, Visibility visibility, SignatureScan signatures) {
        this.compilation = compilation;
        this.visibility = visibility;
        this.signatures = signatures;
    }

    Scan<List<CachedConstructor>> scan(TypeElement host) {
        List<ExecutableElement> accessible = accessible(host);
        if (accessible.isEmpty()) {
            return Scan.failed(List.of(new Problem(
                    Rule.NO_ACCESSIBLE_CONSTRUCTOR,
                    Place.of(host),
                    "class '" + host.getSimpleName()
                            + "' has no constructor that the caching class beside it can call.",
                    "Give it a constructor that is not private and whose parameter types this package can see.")));
        }
        List<Problem> clashes = clashes(accessible);
        return clashes.isEmpty()
                ? Scan.of(accessible.stream()
                        .map(constructor -> constructor(host, constructor))
                        .toList())
                : Scan.failed(clashes);
    }

    List<ExecutableElement> accessible(TypeElement host) {
        return ElementFilter.constructorsIn(host.getEnclosedElements()).stream()
                .filter(visibility::inherits)
                .filter(constructor -> visibility
                        .firstUnusable(TypeParts.of((ExecutableType) constructor.asType()))
                        .isEmpty())
                .toList();
    }

    /** Each constructor yields two; no two of all may have the same parameters. */
    private List<Problem> clashes(List<ExecutableElement> constructors) {
        List<Problem> problems = new ArrayList<>();
        Set<String> mirrors = new HashSet<>();
        constructors.forEach(constructor -> mirrors.add(erasedParameters(constructor, true)));
        for (ExecutableElement constructor : constructors) {
            String own = erasedParameters(constructor, true);
            if (!mirrors.add(own.isEmpty() ? CACHES : CACHES + "," + own)) {
                problems.add(new Problem(
                        Rule.CONSTRUCTORS_CLASH,
                        Place.of(constructor),
                        "constructor (" + erasedParameters(constructor, false).replace(",", ", ")
                                + ") with a Caches put first would be another constructor of this class.",
                        "Remove the Caches parameter from your own constructor, or make one of the two private."));
            }
        }
        return problems;
    }

    private String erasedParameters(ExecutableElement constructor, boolean qualified) {
        return constructor.getParameters().stream()
                .map(parameter -> TypeText.erased(compilation.types().erasure(parameter.asType()), qualified))
                .collect(Collectors.joining(","));
    }

    private CachedConstructor constructor(TypeElement host, ExecutableElement constructor) {
        ExecutableType type = (ExecutableType) constructor.asType();
        // In its body the class's type variables are needed for the caches.
        Map<Element, String> renamed = signatures.renamed(type);
        List<Parameter> parameters = signatures.parameters(constructor, type, renamed, true);
        Identifiers names =
                new Identifiers(parameters.stream().map(Parameter::name).toList());
        List<AnnotationSpec> injections = annotations(constructor, true);
        Injections.missing(constructor, host).ifPresent(injections::add);
        return new CachedConstructor(
                SignatureScan.access(constructor),
                annotations(constructor, false),
                injections,
                TypeNames.declarations(type.getTypeVariables(), renamed, visibility),
                parameters,
                parameters.stream().map(Injections::uninjected).toList(),
                constructor.isVarArgs(),
                type.getThrownTypes().stream()
                        .map(thrown -> TypeNames.asWritten(WrittenType.of(thrown, visibility), renamed))
                        .toList(),
                names.claim("caches"));
    }

    private List<AnnotationSpec> annotations(ExecutableElement constructor, boolean injections) {
        List<AnnotationSpec> found = new ArrayList<>();
        for (AnnotationMirror annotation : constructor.getAnnotationMirrors()) {
            if (signatures.isKept(annotation) && Injections.isInjection(annotation) == injections) {
                found.add(AnnotationCopy.of(annotation));
            }
        }
        return found;
    }
}
