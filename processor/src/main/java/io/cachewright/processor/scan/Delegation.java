package io.cachewright.processor.scan;

import io.cachewright.processor.model.Signature;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.scan.host.Members;
import io.cachewright.processor.scan.method.Siblings;
import io.cachewright.processor.scan.method.SignatureScan;
import io.cachewright.processor.scan.program.Annotated;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * The methods of an interface that a wrapper passes on as they are: those that are neither cached nor change caches.
 */
final class Delegation {
    private final Compilation compilation;
    private final SignatureScan signatures;
    private final TypeElement host;
    private final List<ExecutableElement> members;
    private final Siblings siblings;

    Delegation(Compilation compilation, Members members, SignatureScan signatures, TypeElement host) {
        this.compilation = compilation;
        this.signatures = signatures;
        this.host = host;
        this.members = members.all(host);
        this.siblings = new Siblings(compilation, host, this.members);
    }

    List<Signature> signatures() {
        return methods().stream()
                .map(method -> siblings.limited(signatures.of(method, compilation.seenFrom(host, method)), method))
                .toList();
    }

    /** One method for each signature that is passed on; where superinterfaces agree on one, the narrowest. */
    List<ExecutableElement> methods() {
        return members.stream()
                .filter(method -> isPassedOn(method) && siblings.isFirst(method, members))
                .toList();
    }

    /** The methods that can't be repeated because a type in their head can't be named. */
    List<Problem> check(Visibility visibility) {
        List<Problem> problems = new ArrayList<>();
        for (ExecutableElement method : methods()) {
            boolean isOwn = method.getEnclosingElement().equals(host);
            visibility
                    .notVisible(
                            Place.of(isOwn ? method : host),
                            (isOwn ? "method '" : "inherited method '") + method.getSimpleName()
                                    + "', which the wrapper passes on,",
                            TypeParts.of(compilation.seenFrom(host, method)))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private boolean isPassedOn(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && siblings.of(method).stream().noneMatch(Annotated::isOverridden)
                && !isOfObject(method);
    }

    /** What interfaces repeat of Object is there without us. */
    private static boolean isOfObject(ExecutableElement method) {
        int parameters = method.getParameters().size();
        return switch (method.getSimpleName().toString()) {
            case "equals" ->
                parameters == 1 && KnownTypes.is(method.getParameters().get(0).asType(), "java.lang.Object");
            case "hashCode", "toString" -> parameters == 0;
            default -> false;
        };
    }
}
