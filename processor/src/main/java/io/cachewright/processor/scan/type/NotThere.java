package io.cachewright.processor.scan.type;

import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A type that is named and not there: another processor has yet to write it, or nobody will. */
public final class NotThere {
    private NotThere() {}

    /**
     * The name in a type, as it is written inside of another, that another processor has yet to write. Not a name in a
     * library, which may be missing for ever, nor that of a class of our own, which waits for this very type.
     */
    public static Optional<String> yetToCome(Compilation compilation, TypeMirror named, TypeElement inside) {
        return TypeParts.of(named).stream()
                .filter(part -> part.getKind() == TypeKind.ERROR)
                .map(part -> TypeText.erased(part, false))
                .filter(name -> compilation.isSource(inside) && !name.startsWith("Cached"))
                .findFirst();
    }

    public static Problem problem(Place place, String subject, String missing) {
        return new Problem(
                Rule.MISSING_TYPE,
                place,
                subject + " " + missing + ", which the compiler can't find and no annotation processor has written.",
                "Add an import, a dependency, or the processor that writes it.");
    }
}
