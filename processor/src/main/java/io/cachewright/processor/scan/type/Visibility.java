package io.cachewright.processor.scan.type;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What a class next to the host, and extending it, may name. */
public final class Visibility {
    private final Compilation compilation;
    private final TypeElement host;
    private final PackageElement home;

    public Visibility(Compilation compilation, TypeElement host) {
        this.compilation = compilation;
        this.host = host;
        this.home = compilation.elements().getPackageOf(host);
    }

    /** Whether a member of the host or of a supertype can be called or overridden by a subclass in the host's package. */
    public boolean inherits(Element member) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                || member.getModifiers().contains(Modifier.PROTECTED)
                || isPackagePrivateHere(member);
    }

    /** Whether a member of any type can be used from the host's package. */
    public boolean canUse(Element member) {
        if (member.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        }
        return !member.getModifiers().contains(Modifier.PRIVATE) && isAtHome(member);
    }

    /** Whether a type can be named, with all that it is written with. */
    public boolean canName(TypeMirror type) {
        return firstUnusable(TypeParts.of(type)).isEmpty();
    }

    /** The first of some types that can't be named. */
    public Optional<TypeElement> firstUnusable(List<TypeMirror> parts) {
        return TypeParts.declared(parts).stream().filter(type -> !canName(type)).findFirst();
    }

    /** The problem with the first of some types that can't be named; {@code subject} is what the user wrote with it. */
    public Optional<Problem> notVisible(Place place, String subject, List<TypeMirror> parts) {
        return firstUnusable(parts)
                .map(hidden -> new Problem(
                        Rule.INACCESSIBLE_TYPE,
                        place,
                        subject + " names '" + hidden.getSimpleName()
                                + "', which the generated class beside this one can't see.",
                        mend(hidden)));
    }

    /** How a type becomes one that can be named. */
    public static String mend(TypeElement hidden) {
        return hidden.getModifiers().contains(Modifier.PRIVATE)
                ? "Remove 'private' from '" + hidden.getSimpleName() + "'."
                : "Make '" + hidden.getSimpleName() + "' public.";
    }

    private boolean canName(TypeElement type) {
        return canUse(type) || isProtectedInSuperclass(type);
    }

    private boolean isProtectedInSuperclass(TypeElement type) {
        return type.getModifiers().contains(Modifier.PROTECTED)
                && type.getEnclosingElement() instanceof TypeElement outer
                && compilation
                        .types()
                        .isSubtype(
                                compilation.types().erasure(host.asType()),
                                compilation.types().erasure(outer.asType()));
    }

    private boolean isPackagePrivateHere(Element member) {
        return !member.getModifiers().contains(Modifier.PRIVATE) && isAtHome(member);
    }

    public boolean isAtHome(Element member) {
        return compilation.elements().getPackageOf(member).equals(home);
    }
}
