package io.cachewright.processor.scan.under;

import io.cachewright.processor.model.CachedMethod.Revision;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.key.KeyForms;
import io.cachewright.processor.scan.key.KeyRules;
import io.cachewright.processor.scan.name.Suggestions;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.path.Path;
import io.cachewright.processor.scan.path.PathScan;
import io.cachewright.processor.scan.path.Roots;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.TypeNames;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds what {@code version} names: a path of the arguments, or a method or field of the host. */
public final class VersionScan {
    private final Accessors accessors;
    private final Accessors own;
    private final KeyRules rules;
    private final KeyForms forms;
    private final Visibility visibility;
    private final TypeElement host;
    private final ExecutableElement method;
    private final Roots parameters;

    public VersionScan(
            Compilation compilation,
            KeyRules rules,
            Visibility visibility,
            TypeElement host,
            ExecutableElement method,
            Roots parameters) {
        this.accessors = Accessors.ofObjects(compilation, visibility);
        this.own = host.getKind() == ElementKind.INTERFACE ? accessors : Accessors.ofHost(compilation, visibility);
        this.rules = rules;
        this.forms = new KeyForms(compilation, visibility);
        this.visibility = visibility;
        this.host = host;
        this.method = method;
        this.parameters = parameters;
    }

    public Scan<Optional<Revision>> scan(AnnotationMirror cached) {
        Optional<String> written = Compilation.writtenText(cached, "version").filter(text -> !text.isEmpty());
        if (written.isEmpty()) {
            return Scan.of(Optional.empty());
        }
        Place place =
                Place.of(method, cached, Compilation.written(cached, "version").orElseThrow());
        String text = written.get();
        if (text.endsWith("()") && SourceVersion.isName(text.substring(0, text.length() - 2))) {
            return Scan.failed(List.of(call(place, text)));
        }
        Scan<Revision> scan = SourceVersion.isName(text) && !isPath(text) ? ofHost(place, text) : ofPath(place, text);
        return new Scan<>(scan.model().map(Optional::of), scan.problems());
    }

    /** A method, or an accessor at the end of a path, is named and not called. */
    private static Problem call(Place place, String text) {
        int parenthesis = text.length() - 2;
        return Excerpt.all(place, text)
                .problem(
                        Rule.PATH_UNREADABLE,
                        Problem.inQuotes(text) + " is not a path: '(' can't be part of a name.",
                        parenthesis,
                        "Write " + Problem.inQuotes(text.substring(0, parenthesis)) + ".");
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
        Optional<Accessors.Accessor> found = member(host, text).or(() -> member(method.getEnclosingElement(), text));
        if (found.isEmpty()) {
            return Scan.failed(List.of(unknown(place, text)));
        }
        if (!found.get().isUsable()) {
            return Scan.failed(List.of(notAccessible(place, text, found.get().element())));
        }
        return checked(
                place,
                text,
                found.get().type(),
                owner(found.get().element()) + found.get().call(),
                List.of());
    }

    /** What can't be used is a member of the class alone that declares it; compilers don't agree on that. */
    private Optional<Accessors.Accessor> member(Element type, String text) {
        return own.find(type.asType(), text)
                .filter(accessor -> accessor.isUsable()
                        || accessor.element().getEnclosingElement().equals(type));
    }

    private String owner(Element member) {
        if (host.getKind() == ElementKind.INTERFACE) {
            return "this.delegate.";
        }
        return member.getModifiers().contains(Modifier.STATIC) ? "" : "this.";
    }

    private Scan<Revision> checked(Place place, String text, TypeMirror type, String expression, List<String> guards) {
        List<Problem> problems = new ArrayList<>(rules.check(place, "version '" + text + "'", type));
        visibility
                .notVisible(place, "the type of version '" + text + "'", TypeParts.of(type))
                .ifPresent(problems::add);
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
                : Scan.of(
                        new Revision(
                                expression,
                                TypeNames.outside(type),
                                forms.of(type),
                                guards,
                                TypeParts.mentionVariablesOf(host, type)),
                        problems);
    }

    private Problem unknown(Place place, String text) {
        Set<String> names = new TreeSet<>(parameters.byName().keySet());
        own.of(host.asType()).forEach((name, accessor) -> {
            if (accessor.isUsable()) {
                names.add(name);
            }
        });
        String reason = own.objectionTo(host.asType(), text)
                .map(objection -> "method '" + text + "' of " + host.getSimpleName() + " " + objection
                        + ", so it can't be asked for a revision.")
                .orElseGet(() -> "'" + text + "' is neither a parameter of method '" + method.getSimpleName()
                        + "' nor a method of " + host.getSimpleName() + " without parameters.");
        return new Problem(
                Rule.UNKNOWN_PATH,
                place,
                Problem.withCaret(reason, text, 0),
                Suggestions.closest(text, names)
                        .map(name -> "Did you mean '" + name + "'?")
                        .orElse("Name a path of the arguments, as in \"order.revision\", or a method of this class."));
    }

    private Problem notAccessible(Place place, String text, Element member) {
        boolean isPrivate = member.getModifiers().contains(Modifier.PRIVATE);
        return new Problem(
                Rule.PATH_NOT_ACCESSIBLE,
                place,
                Problem.withCaret(
                        "'" + member.getSimpleName() + "' of "
                                + member.getEnclosingElement().getSimpleName()
                                + (isPrivate ? " is private" : " is package-private there")
                                + ", so it can't be seen from the generated class.",
                        text,
                        0),
                (isPrivate ? "Remove 'private' from '" : "Make protected '") + member.getSimpleName() + "'.");
    }
}
