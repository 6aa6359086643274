package io.cachewright.processor.scan;

import io.cachewright.processor.model.CachedMethod.Revision;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds what {@code version} names: a path of the arguments, or a method of the host. */
final class VersionScan {
    private final Accessors accessors;
    private final KeyRules rules;
    private final TypeElement host;
    private final ExecutableElement method;
    private final Roots parameters;

    VersionScan(Accessors accessors, KeyRules rules, TypeElement host, ExecutableElement method, Roots parameters) {
        this.accessors = accessors;
        this.rules = rules;
        this.host = host;
        this.method = method;
        this.parameters = parameters;
    }

    Scan<Optional<Revision>> scan(AnnotationMirror cached) {
        Optional<String> written = Compilation.writtenText(cached, "version").filter(text -> !text.isEmpty());
        if (written.isEmpty()) {
            return Scan.of(Optional.empty());
        }
        Place place =
                Place.of(method, cached, Compilation.written(cached, "version").orElseThrow());
        String text = written.get();
        Scan<Revision> scan = SourceVersion.isName(text) && !isPath(text) ? ofHost(place, text) : ofPath(place, text);
        return new Scan<>(scan.model().map(Optional::of), scan.problems());
    }

    private boolean isPath(String text) {
        return text.contains(".") || parameters.find(text).isPresent();
    }

    private Scan<Revision> ofPath(Place place, String text) {
        Scan<Path> scan = new PathScan(accessors, parameters, Excerpt.all(place, text)).scan();
        if (scan.model().isEmpty()) {
            return Scan.failed(scan.problems());
        }
        Path path = scan.model().get();
        return checked(place, text, path.type(), path.expression(), path.guards());
    }

    private Scan<Revision> ofHost(Place place, String text) {
        Optional<Accessors.Accessor> found = accessors.find(host.asType(), text).filter(Accessors.Accessor::isUsable);
        if (found.isEmpty()) {
            return Scan.failed(List.of(unknown(place, text)));
        }
        String owner = host.getKind() == ElementKind.INTERFACE ? "this.delegate." : "this.";
        return checked(place, text, found.get().type(), owner + found.get().call(), List.of());
    }

    private Scan<Revision> checked(Place place, String text, TypeMirror type, String expression, List<String> guards) {
        List<Problem> problems = new ArrayList<>(rules.check(place, "version '" + text + "'", type));
        if (type.getKind() == TypeKind.ARRAY) {
            problems.add(new Problem(
                    Rule.KEY_IS_LIVE,
                    place,
                    "version '" + text + "' is an array, which is compared by identity, so no result would ever be"
                            + " served again.",
                    "Name what has an equals, such as a number, a String or an Instant."));
        }
        return Scan.hasError(problems)
                ? Scan.failed(problems)
                : Scan.of(new Revision(expression, TypeNames.outside(type), guards), problems);
    }

    private Problem unknown(Place place, String text) {
        Set<String> names = new TreeSet<>(parameters.byName().keySet());
        accessors.of(host.asType()).forEach((name, accessor) -> {
            if (accessor.isUsable()) {
                names.add(name);
            }
        });
        return new Problem(
                Rule.UNKNOWN_PATH,
                place,
                Problem.withCaret(
                        "'" + text + "' is neither a parameter of method '" + method.getSimpleName()
                                + "' nor a method of " + host.getSimpleName() + " without parameters.",
                        text,
                        0),
                Suggestions.closest(text, names)
                        .map(name -> "Did you mean '" + name + "'?")
                        .orElse("Name a path of the arguments, as in \"order.revision\", or a method of this class."));
    }
}
