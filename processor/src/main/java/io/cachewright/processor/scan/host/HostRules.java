package io.cachewright.processor.scan.host;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.SourcePositions;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Annotated;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Kotlin;
import io.cachewright.processor.scan.program.Lombok;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Whether a class can be written for a type at all: can it be extended, or implemented, from beside it? */
public final class HostRules {
    private HostRules() {}

    public static List<Problem> check(Compilation compilation, TypeElement host) {
        List<Problem> problems = new ArrayList<>();
        if (cannotBeExtended(host)) {
            problems.add(at(
                    host,
                    Rule.HOST_CANNOT_BE_EXTENDED,
                    "has " + annotation(host) + " methods, but nothing can extend " + article(kindOf(host)) + ".",
                    host.getKind() == ElementKind.ANNOTATION_TYPE
                            ? "Remove " + annotation(host) + "."
                            : "Declare the methods in an interface that " + host.getSimpleName()
                                    + " implements, and annotate them there; or move them to a class."));
            return problems;
        }
        isFinal(compilation, host).ifPresent(problems::add);
        isSealed(host).ifPresent(problems::add);
        isInner(host).ifPresent(problems::add);
        isPrivate(host).ifPresent(problems::add);
        return problems;
    }

    /** Which of ours the host has. */
    private static String annotation(TypeElement host) {
        return Annotated.declaresCached(host) ? "@Cached" : "@CacheInvalidate";
    }

    /** Whether its constructors are beside the point. */
    public static boolean isOutOfReach(TypeElement host) {
        return isInner(host).isPresent()
                || isSealed(host).isPresent()
                || host.getModifiers().contains(Modifier.PRIVATE);
    }

    public static String kindOf(TypeElement host) {
        return switch (host.getKind()) {
            case ENUM -> "enum";
            case RECORD -> "record";
            case ANNOTATION_TYPE -> "annotation type";
            case INTERFACE -> "interface";
            default -> "class";
        };
    }

    private static boolean cannotBeExtended(TypeElement host) {
        return host.getKind() != ElementKind.CLASS && host.getKind() != ElementKind.INTERFACE;
    }

    private static Optional<Problem> isFinal(Compilation compilation, TypeElement host) {
        if (Lombok.makesFinal(host)) {
            return Optional.of(at(
                    host,
                    Rule.HOST_IS_FINAL,
                    "is made final by Lombok's @Value, so no caching class can extend it.",
                    "Add Lombok's @NonFinal, or declare the " + annotation(host) + " methods in an interface that "
                            + host.getSimpleName() + " implements."));
        }
        if (Lombok.makesStatic(host)) {
            return Optional.of(at(
                    host,
                    Rule.HOST_IS_FINAL,
                    "is made final by Lombok's @UtilityClass, and its methods static, so there is no object whose class"
                            + " could be a caching one.",
                    "Remove @UtilityClass, and call the methods on the generated class."));
        }
        if (!host.getModifiers().contains(Modifier.FINAL)) {
            return Optional.empty();
        }
        if (isImplicit(compilation, host)) {
            return Optional.of(at(
                    host,
                    Rule.HOST_IS_FINAL,
                    "is what its file is taken for where no class is written, and is final.",
                    "Put the @Cached methods into a class."));
        }
        return Optional.of(at(
                host,
                Rule.HOST_IS_FINAL,
                "is final, so no caching class can extend it.",
                Kotlin.wrote(host)
                        ? Kotlin.toExtend(host, annotation(host))
                        : "Remove 'final', or declare the " + annotation(host) + " methods in an interface that "
                                + host.getSimpleName() + " implements."));
    }

    /** Whether nobody has written it: javac 25 takes a file of mere methods for a class, which begins where they begin. */
    private static boolean isImplicit(Compilation compilation, TypeElement host) {
        return compilation
                .trees()
                .filter(trees -> trees.getTree(host) != null)
                .filter(trees -> {
                    CompilationUnitTree unit = trees.getPath(host).getCompilationUnit();
                    SourcePositions positions = trees.getSourcePositions();
                    long start = positions.getStartPosition(unit, trees.getTree(host));
                    return trees.getTree(host).getMembers().stream()
                            .map(member -> positions.getStartPosition(unit, member))
                            .anyMatch(member -> member >= 0 && member <= start);
                })
                .isPresent();
    }

    private static Optional<Problem> isSealed(TypeElement host) {
        if (!host.getModifiers().contains(Modifier.SEALED)) {
            return Optional.empty();
        }
        return Optional.of(
                at(
                        host,
                        Rule.HOST_IS_SEALED,
                        "is sealed, so no caching class can be added to those it permits.",
                        "Annotate the methods of a permitted subclass that is non-sealed, or of an interface that is not sealed."));
    }

    private static Optional<Problem> isInner(TypeElement host) {
        if (host.getNestingKind() != NestingKind.MEMBER || host.getModifiers().contains(Modifier.STATIC)) {
            return Optional.empty();
        }
        return Optional.of(at(
                host,
                Rule.HOST_IS_INNER,
                "is an inner class, so it lives inside one "
                        + host.getEnclosingElement().getSimpleName() + " and can't be extended from outside.",
                Kotlin.wrote(host)
                        ? "Remove 'inner' from '" + host.getSimpleName() + "'."
                        : "Make '" + host.getSimpleName() + "' static."));
    }

    private static Optional<Problem> isPrivate(TypeElement host) {
        for (Element type = host; type instanceof TypeElement; type = type.getEnclosingElement()) {
            if (type.getModifiers().contains(Modifier.PRIVATE)) {
                String text = type.equals(host)
                        ? "is private, so the caching class beside it can't see it."
                        : "is in private class '" + type.getSimpleName() + "', so the caching class can't see it.";
                return Optional.of(
                        at(host, Rule.HOST_IS_PRIVATE, text, "Remove 'private' from '" + type.getSimpleName() + "'."));
            }
        }
        return Optional.empty();
    }

    private static Problem at(TypeElement host, Rule rule, String text, String fix) {
        return new Problem(rule, Place.of(host), kindOf(host) + " '" + host.getSimpleName() + "' " + text, fix);
    }

    private static String article(String kind) {
        return ("aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ") + kind;
    }
}
