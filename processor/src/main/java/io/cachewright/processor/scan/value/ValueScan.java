package io.cachewright.processor.scan.value;

import io.cachewright.processor.model.Sharing;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.AskedTier;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.NotThere;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.TypeText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether what one cached method returns can be written down and read back in another process. */
public final class ValueScan {
    private static final String FIX =
            "Return records, or classes that consist of such values; or, where a codec of your own reads it back,"
                    + " name the form with 'schema'; or leave tier out.";

    private final Compilation compilation;
    private final KnownTypes known;
    private final ExecutableElement method;
    private final AnnotationMirror cached;

    public ValueScan(Compilation compilation, KnownTypes known, ExecutableElement method, AnnotationMirror cached) {
        this.compilation = compilation;
        this.known = known;
        this.method = method;
        this.cached = cached;
    }

    /**
     * Looks into the type of the values.
     *
     * @param returned by the method as the host has it, a future not by what it brings
     */
    public Scan<Sharing> scan(TypeMirror returned) {
        TypeMirror kept = known.promised(returned).orElse(returned);
        Optional<String> pinned = Compilation.writtenText(cached, "schema").filter(text -> !text.isEmpty());
        Optional<TypeMirror> variable = TypeParts.of(kept).stream()
                .filter(part -> part.getKind() == TypeKind.TYPEVAR)
                .findFirst();
        if (variable.isPresent()) {
            return impossible(new Shape.Objection("", variable.get(), "which can be anything"), returned, "");
        }
        Optional<TypeMirror> inner = TypeParts.of(kept).stream()
                .filter(part -> part instanceof DeclaredType declared
                        && TypeParts.enclosing(declared).isPresent())
                .findFirst();
        if (inner.isPresent()) {
            return impossible(new Shape.Objection("", inner.get(), ShapeRules.INNER), returned, "");
        }
        if (pinned.isPresent()) {
            return Scan.of(new Sharing.Possible(pinned.get()));
        }
        Shape shape = Shape.of(compilation, known, kept);
        if (!shape.missing().isEmpty()) {
            String subject = "what method '" + method.getSimpleName() + "' returns holds";
            return Scan.failed(
                    List.of(NotThere.problem(Place.of(method), subject, String.join(", ", shape.missing()))));
        }
        return shape.objection()
                .map(objection -> impossible(objection, returned, " Pin 'schema' if a codec can."))
                .orElseGet(() -> Scan.of(new Sharing.Possible(shape.fingerprint())));
    }

    private Scan<Sharing> impossible(Shape.Objection objection, TypeMirror returned, String wayOut) {
        String why = against(returned, objection);
        return AskedTier.isShared(cached)
                ? Scan.failed(List.of(new Problem(Rule.VALUE_NOT_SHAREABLE, Place.of(method), why, FIX)))
                : Scan.of(new Sharing.Impossible(why + wayOut));
    }

    private String against(TypeMirror returned, Shape.Objection objection) {
        if (objection.type().getKind() == TypeKind.ERROR) {
            // What compilers call a type that is not there differs.
            String holds = objection.path().isEmpty() ? "" : " what holds as '" + objection.path() + "'";
            return "method '" + method.getSimpleName() + "' returns" + holds + " " + objection.why() + ".";
        }
        String subject = "method '" + method.getSimpleName() + "' returns " + TypeText.simple(returned);
        String type = TypeText.simple(objection.type());
        boolean isItself = objection.path().isEmpty() && type.equals(TypeText.simple(returned));
        String part = objection.path().isEmpty()
                ? ", which holds " + type
                : ", in which '" + objection.path() + "' is of type " + type;
        return subject + (isItself ? "" : part) + ", " + objection.why() + ".";
    }
}
