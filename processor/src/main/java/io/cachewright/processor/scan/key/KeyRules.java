package io.cachewright.processor.scan.key;

import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Whether a part of a key can tell calls apart: equal content must be equal. */
public final class KeyRules {
    private static final String OF_TYPE = "is of type ";
    private static final String HOLDS = "holds ";

    private final Compilation compilation;
    private final KnownTypes known;

    public KeyRules(Compilation compilation, KnownTypes known) {
        this.compilation = compilation;
        this.known = known;
    }

    /**
     * What is against a part.
     *
     * @param text to be read after the part's name
     * @param fix an imperative, without its end
     */
    private record Objection(boolean isSure, String text, String fix) {}

    /**
     * The first thing that is known against a part.
     *
     * @param part what it is called in a message: {@code parameter 'user'}
     */
    public List<Problem> check(Place place, String part, TypeMirror type) {
        return objection(type, OF_TYPE, true, List.of())
                .map(found -> List.of(new Problem(
                        found.isSure ? Rule.KEY_IS_LIVE : Rule.IDENTITY_KEY,
                        place,
                        part + " " + found.text + ".",
                        fix(found))))
                .orElse(List.of());
    }

    private static String fix(Objection found) {
        String notKey = "mark it @NotKey if the result does not depend on it";
        return found.isSure
                ? found.fix + ", or " + notKey + "."
                : found.fix + "; " + notKey + "; or, if identity is meant, " + Rule.IDENTITY_KEY.silence();
    }

    /**
     * What is against a type.
     *
     * @param arraysByContent whether the generated key compares an array here; collections and records don't
     * @param around the records that this is in
     */
    private Optional<Objection> objection(
            TypeMirror type, String verb, boolean arraysByContent, List<TypeElement> around) {
        if (type.getKind() == TypeKind.ARRAY && arraysByContent) {
            return objection(((ArrayType) type).getComponentType(), HOLDS, true, around);
        }
        String subject = verb + TypeText.withBound(type);
        if (type.getKind() == TypeKind.ARRAY) {
            return Optional.of(byIdentity(subject, "Use a List in place of the array"));
        }
        if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR) {
            return Optional.empty();
        }
        if (known.isLive(type)) {
            return Optional.of(byIdentity(subject, "Pass what it holds, name a part of it in 'key'"));
        }
        Optional<Objection> doubt = doubt(type, subject, around);
        return doubt.isPresent()
                ? doubt
                : KnownTypes.held(type).stream()
                        .flatMap(held -> objection(held, HOLDS, false, around).stream())
                        .findFirst();
    }

    private static Objection byIdentity(String subject, String fix) {
        return new Objection(
                true,
                subject + ", which is compared by identity, so equal arguments would not find each other's result",
                fix);
    }

    private Optional<Objection> doubt(TypeMirror type, String subject, List<TypeElement> around) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        DeclaredType declared = (DeclaredType) type;
        TypeElement element = (TypeElement) declared.asElement();
        if (Equality.isOfComponents(element) && !around.contains(element)) {
            return doubtOfComponents(declared, element, subject, around);
        }
        return Equality.doubt(element).map(doubt -> new Objection(false, subject + ", " + doubt.text(), doubt.fix()));
    }

    private Optional<Objection> doubtOfComponents(
            DeclaredType type, TypeElement element, String subject, List<TypeElement> around) {
        List<TypeElement> within = new ArrayList<>(around);
        within.add(element);
        for (RecordComponentElement component : element.getRecordComponents()) {
            ExecutableType accessor = (ExecutableType) compilation.types().asMemberOf(type, component.getAccessor());
            Optional<Objection> found = objection(accessor.getReturnType(), OF_TYPE, false, within);
            if (found.isPresent()) {
                String record = subject + ", a record whose component '" + component.getSimpleName() + "' ";
                return Optional.of(new Objection(false, record + found.get().text, found.get().fix));
            }
        }
        return Optional.empty();
    }

    /** When two values of a type are equal. */
    KeyPart.Equality equality(TypeMirror type) {
        if (mayBeArray(type)) {
            return KeyPart.Equality.BY_CONTENT;
        }
        boolean isEnum =
                type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM;
        return isEnum ? KeyPart.Equality.BY_IDENTITY : KeyPart.Equality.BY_EQUALS;
    }

    /** Whether it may be one when the program runs. */
    private boolean mayBeArray(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return true;
        }
        if (type.getKind() == TypeKind.TYPEVAR) {
            return mayBeArray(TypeParts.bounds((TypeVariable) type).get(0));
        }
        TypeMirror erased = compilation.types().erasure(type);
        return KnownTypes.is(erased, "java.lang.Object")
                || KnownTypes.is(erased, "java.io.Serializable")
                || KnownTypes.is(erased, "java.lang.Cloneable");
    }
}
