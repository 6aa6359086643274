package io.cachewright.processor.scan;

import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * The warnings of {@code -Xlint} that the user's own types and methods raise again where they are named once more. They
 * were said once, in the user's source.
 */
final class Lints {
    /** What is said of a name wherever it is written: of one that only a path leads to, in the generated class alone. */
    private static final Set<String> OF_NAMES = Set.of("deprecation", "rawtypes", "removal");

    private final Compilation compilation;
    private final KnownTypes known;

    Lints(Compilation compilation) {
        this.compilation = compilation;
        this.known = new KnownTypes(compilation);
    }

    List<String> raisedBy(TypeElement host, Collection<? extends Element> members, Collection<TypeMirror> types) {
        TreeSet<String> lints = new TreeSet<>();
        types.forEach(type -> addTypeLints(type, lints));
        for (TypeElement type : TypeParts.declared(List.copyOf(types))) {
            addDeprecation(type, lints);
        }
        members.forEach(member -> addDeprecation(member, lints));
        members.forEach(member -> addVarArgs(member, lints));
        addSilenced(host, members, lints);
        if (members.stream().anyMatch(this::returnsRawFuture)) {
            lints.add("unchecked");
        }
        if (members.stream().anyMatch(Lints::isFinalizer)) {
            lints.addAll(List.of("deprecation", "removal"));
        }
        TypeParts.declared(List.of(host.asType())).forEach(type -> addDeprecation(type, lints));
        if (compilation.isSubtype(host, "java.io.Serializable")) {
            lints.add("serial");
        }
        if (compilation.isSubtype(host, "java.lang.AutoCloseable")) {
            lints.add("try");
        }
        if (hasRawParent(host)) {
            lints.add("unchecked");
        }
        if (!compilation.elements().getModuleOf(host).isUnnamed()) {
            lints.add("exports");
        }
        return List.copyOf(lints);
    }

    static boolean isRaw(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).getTypeArguments().isEmpty()
                && ((DeclaredType) type).asElement() instanceof TypeElement element
                && !element.getTypeParameters().isEmpty();
    }

    /** An interface may declare it, and who implements it overrides Object's. */
    private static boolean isFinalizer(Element member) {
        return member instanceof ExecutableElement method
                && method.getSimpleName().contentEquals("finalize")
                && method.getParameters().isEmpty();
    }

    private void addTypeLints(TypeMirror type, TreeSet<String> lints) {
        if (isRaw(type)) {
            lints.add("rawtypes");
        }
        if (type.getKind() == TypeKind.TYPEVAR
                && TypeParts.bounds((TypeVariable) type).stream()
                        .anyMatch(bound -> KnownTypes.is(bound, "java.lang.AutoCloseable"))) {
            lints.add("try");
        }
    }

    /** In the user's own source alone: what a superclass says to its compiler is not in its class file. */
    private static void addSilenced(TypeElement host, Collection<? extends Element> members, TreeSet<String> lints) {
        List<Element> own = new ArrayList<>(members.stream()
                .filter(member -> member.getEnclosingElement().equals(host))
                .toList());
        for (Element type = host; type instanceof TypeElement; type = type.getEnclosingElement()) {
            own.add(type);
        }
        own.stream().flatMap(Suppression::silencedBy).filter(OF_NAMES::contains).forEach(lints::add);
    }

    /** What comes of it is a value of an unknown type. */
    private boolean returnsRawFuture(Element member) {
        return member instanceof ExecutableElement method
                && isRaw(method.getReturnType())
                && known.promised(method.getReturnType()).isPresent();
    }

    /** A variable number of arguments of a generic type may pollute the heap, wherever it is declared again. */
    private static void addVarArgs(Element member, TreeSet<String> lints) {
        if (member instanceof ExecutableElement method && method.isVarArgs()) {
            TypeMirror last = method.getParameters()
                    .get(method.getParameters().size() - 1)
                    .asType();
            if (isErased(((ArrayType) last).getComponentType())) {
                lints.add("unchecked");
                lints.add("varargs");
            }
        }
    }

    /** Whether an array of it can't say when the program runs what it is an array of. */
    private static boolean isErased(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> true;
            case ARRAY -> isErased(((ArrayType) type).getComponentType());
            case DECLARED ->
                TypeParts.of(type).stream()
                        .anyMatch(part -> part instanceof DeclaredType declared
                                && declared.getTypeArguments().stream().anyMatch(argument -> !isUnbounded(argument)));
            default -> false;
        };
    }

    private static boolean isUnbounded(TypeMirror argument) {
        return argument instanceof WildcardType wildcard
                && wildcard.getExtendsBound() == null
                && wildcard.getSuperBound() == null;
    }

    private void addDeprecation(Element element, TreeSet<String> lints) {
        if (!compilation.isDeprecated(element)) {
            return;
        }
        lints.add("deprecation");
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            boolean forRemoval = Compilation.nameOf(annotation).equals(Deprecated.class.getName())
                    && Compilation.written(annotation, "forRemoval")
                            .filter(value -> Boolean.TRUE.equals(value.getValue()))
                            .isPresent();
            if (forRemoval) {
                lints.add("removal");
            }
        }
    }

    /** Then javac checks nothing about the types of what is inherited from there. */
    private boolean hasRawParent(TypeElement host) {
        return compilation.types().directSupertypes(host.asType()).stream()
                .anyMatch(parent -> isRaw(parent)
                        || (((DeclaredType) parent).asElement() instanceof TypeElement element
                                && hasRawParent(element)));
    }
}
