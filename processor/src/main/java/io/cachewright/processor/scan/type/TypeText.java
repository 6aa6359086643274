package io.cachewright.processor.scan.type;

import com.palantir.javapoet.ClassName;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Types as people say them in messages and names, without packages. */
public final class TypeText {
    private TypeText() {}

    /** {@code Map.Entry<String, Long>}. */
    public static String simple(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> name((DeclaredType) type) + arguments((DeclaredType) type);
            case ARRAY -> simple(((ArrayType) type).getComponentType()) + "[]";
            case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
            case WILDCARD -> wildcard((WildcardType) type);
            case INTERSECTION ->
                ((IntersectionType) type)
                        .getBounds().stream().map(TypeText::simple).collect(Collectors.joining(" & "));
            default -> type.toString();
        };
    }

    private static String wildcard(WildcardType type) {
        TypeMirror upper = type.getExtendsBound();
        TypeMirror lower = type.getSuperBound();
        return upper != null ? "? extends " + simple(upper) : lower != null ? "? super " + simple(lower) : "?";
    }

    /** The same; a type variable with what it extends. */
    public static String withBound(TypeMirror type) {
        boolean isVariable = type.getKind() == TypeKind.TYPEVAR;
        return isVariable ? simple(type) + " extends " + simple(((TypeVariable) type).getUpperBound()) : simple(type);
    }

    /** {@code Map.Entry}, {@code int[]}; with packages if asked for. */
    public static String erased(TypeMirror erased, boolean qualified) {
        return switch (erased.getKind()) {
            case DECLARED ->
                qualified ? qualified((TypeElement) ((DeclaredType) erased).asElement()) : name((DeclaredType) erased);
            case ARRAY -> erased(((ArrayType) erased).getComponentType(), qualified) + "[]";
            // One that is still to be written.
            case ERROR -> ((DeclaredType) erased).asElement().getSimpleName().toString();
            default -> erased.getKind().name().toLowerCase(Locale.ROOT);
        };
    }

    /** {@code java.util.Map.Entry}. Asked for it, Eclipse's compiler takes each dollar sign for a dot. */
    public static String qualified(TypeElement type) {
        return ClassName.get(type).canonicalName();
    }

    private static String name(DeclaredType type) {
        StringBuilder name = new StringBuilder(type.asElement().getSimpleName());
        for (Element outer = type.asElement().getEnclosingElement();
                outer instanceof TypeElement;
                outer = outer.getEnclosingElement()) {
            name.insert(0, outer.getSimpleName() + ".");
        }
        return name.toString();
    }

    private static String arguments(DeclaredType type) {
        if (type.getTypeArguments().isEmpty()) {
            return "";
        }
        return type.getTypeArguments().stream().map(TypeText::simple).collect(Collectors.joining(", ", "<", ">"));
    }
}
