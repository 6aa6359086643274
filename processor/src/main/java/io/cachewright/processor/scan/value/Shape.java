package io.cachewright.processor.scan.value;

import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.NotThere;
import io.cachewright.processor.scan.type.TypeText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * The shape of a type's values as one text: components, fields and constants with their types, down to types of the
 * JDK, which go by their names. The text is the same with every compiler, class path and order of sources, and another
 * as soon as something is added, renamed or given another type.
 */
final class Shape {
    private static final int DEEPEST = 8;
    private static final String JACKSON = "com.fasterxml.jackson.annotation.";

    private final Compilation compilation;
    private final ShapeRules rules;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> said = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();
    private Optional<Objection> objection = Optional.empty();

    private Shape(Compilation compilation, ShapeRules rules) {
        this.compilation = compilation;
        this.rules = rules;
    }

    /** The shape of a type. */
    static Shape of(Compilation compilation, KnownTypes known, TypeMirror type) {
        Shape shape = new Shape(compilation, new ShapeRules(compilation, known));
        shape.add(type, 0);
        return shape;
    }

    /**
     * Why values can't be read back.
     *
     * @param path from the value to where the reason is; empty if it is the value itself, or in no field
     * @param why to be read after the type's name
     */
    record Objection(String path, TypeMirror type, String why) {}

    /** The first reason, if there is one. */
    Optional<Objection> objection() {
        return objection;
    }

    /** Types that another processor has yet to write. */
    Set<String> missing() {
        return missing;
    }

    /** 16 hexadecimal digits that stand for the shape. */
    String fingerprint() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each JDK has SHA-256", impossible);
        }
    }

    private void add(TypeMirror type, int depth) {
        switch (type.getKind()) {
            case ARRAY -> {
                add(((ArrayType) type).getComponentType(), depth);
                text.append("[]");
            }
            case WILDCARD -> {
                TypeMirror bound = ((WildcardType) type).getExtendsBound();
                add(bound == null ? compilation.object() : bound, depth);
            }
            case DECLARED -> addDeclared((DeclaredType) type, depth);
            case ERROR -> object(type);
            default -> {
                text.append(type.getKind());
                object(type);
            }
        }
    }

    private void addDeclared(DeclaredType type, int depth) {
        TypeElement element = (TypeElement) type.asElement();
        String name = TypeText.qualified(element);
        object(type);
        text.append(name);
        if (!type.getTypeArguments().isEmpty()) {
            text.append('<');
            for (TypeMirror argument : type.getTypeArguments()) {
                add(argument, depth);
                text.append(',');
            }
            text.append('>');
        }
        if (!State.isOfTheJdk(name) && depth < DEEPEST && said.add(nameOf(type))) {
            addBody(type, element, depth);
        }
    }

    private void addBody(DeclaredType type, TypeElement element, int depth) {
        text.append('{');
        if (element.getKind() == ElementKind.ENUM) {
            text.append(element.getEnclosedElements().stream()
                    .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                    .map(constant -> constant.getSimpleName().toString())
                    .sorted()
                    .collect(Collectors.joining(",")));
        } else {
            State.of(compilation, type).forEach((name, field) -> {
                text.append(name).append(':');
                path.add(name);
                NotThere.yetToCome(compilation, field, element).ifPresent(unknown -> missing.add("'" + unknown + "'"));
                add(field, depth + 1);
                path.remove(path.size() - 1);
                text.append(';');
            });
            subtypes(type, element).forEach(subtype -> {
                text.append('|');
                add(subtype, depth + 1);
            });
        }
        text.append('}');
    }

    /** The subtypes that Jackson tells apart by name: those it is told of, else those that a sealed type permits. */
    private List<? extends TypeMirror> subtypes(DeclaredType type, TypeElement element) {
        List<TypeMirror> told = Compilation.annotation(element, JACKSON + "JsonSubTypes").stream()
                .flatMap(subtypes -> Compilation.writtenElements(subtypes, "value").stream())
                .flatMap(subtype -> Compilation.written((AnnotationMirror) subtype.getValue(), "value").stream())
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .toList();
        return told.isEmpty() && Compilation.has(element, JACKSON + "JsonTypeInfo")
                ? permitted(type, element).toList()
                : told;
    }

    private Stream<DeclaredType> permitted(DeclaredType type, TypeElement element) {
        return element.getPermittedSubclasses().stream()
                .map(each -> (TypeElement) ((DeclaredType) each).asElement())
                .flatMap(each -> {
                    DeclaredType subtype = within(type, each);
                    Stream<DeclaredType> itself =
                            each.getModifiers().contains(Modifier.ABSTRACT) ? Stream.empty() : Stream.of(subtype);
                    return Stream.concat(itself, permitted(subtype, each));
                });
    }

    /** The subtype with the type arguments of the type it extends, if it takes the same. */
    private DeclaredType within(DeclaredType type, TypeElement subtype) {
        TypeMirror[] arguments = type.getTypeArguments().toArray(TypeMirror[]::new);
        if (arguments.length == subtype.getTypeParameters().size()) {
            DeclaredType same = compilation.types().getDeclaredType(subtype, arguments);
            if (compilation.types().isSubtype(same, type)) {
                return same;
            }
        }
        return compilation.types().getDeclaredType(subtype);
    }

    private void object(TypeMirror type) {
        objection = objection.or(() ->
                rules.against(type).map(reason -> new Objection(String.join(".", path), type, reason)));
    }

    /** The name of a type without annotations, which not every compiler shows. */
    private static String nameOf(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            Element element = declared.asElement();
            return declared.getTypeArguments().stream()
                    .map(Shape::nameOf)
                    .collect(Collectors.joining(",", TypeText.qualified((TypeElement) element) + "<", ">"));
        }
        if (type instanceof ArrayType array) {
            return nameOf(array.getComponentType()) + "[]";
        }
        return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? nameOf(wildcard.getExtendsBound())
                : type.getKind().toString();
    }
}
