package io.cachewright.processor.scan.method;

import com.palantir.javapoet.AnnotationSpec;
import io.cachewright.processor.model.Parameter;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.scan.name.Identifiers;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.AnnotationCopy;
import io.cachewright.processor.scan.type.Nullness;
import io.cachewright.processor.scan.type.TypeNames;
import io.cachewright.processor.scan.type.Visibility;
import io.cachewright.processor.scan.type.WrittenType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeVariable;

/** Repeats the heads of methods, as the host has them, for an override. */
public final class SignatureScan {
    /**
     * Classes that the bodies of overrides and constructors name, and what the names of their packages begin with, where
     * a parameter of that name would be meant.
     */
    static final Set<String> SAID_IN_BODIES = Set.of(
            "Boolean",
            "Caches",
            "Content",
            "Double",
            "Float",
            "Long",
            "NoKey",
            "Objects",
            "Tag",
            "Under",
            "WhenComplete",
            "io",
            "java");

    private final Visibility visibility;
    private final TypeElement host;

    public SignatureScan(Visibility visibility, TypeElement host) {
        this.visibility = visibility;
        this.host = host;
    }

    public Signature of(ExecutableElement method, ExecutableType seen) {
        Map<Element, String> renamed = renamed(seen);
        return new Signature(
                method.getSimpleName().toString(),
                access(method),
                annotationsOf(method),
                TypeNames.declarations(seen.getTypeVariables(), renamed, visibility),
                TypeNames.asWritten(new WrittenType(seen.getReturnType(), method.getReturnType(), visibility), renamed),
                parameters(method, seen, renamed, false),
                method.isVarArgs(),
                seen.getThrownTypes().stream()
                        .map(thrown -> TypeNames.asWritten(WrittenType.of(thrown, visibility), renamed))
                        .toList(),
                Optional.empty());
    }

    /**
     * Other names for the type variables that would hide one of the host's: the body says the key's type with those, and
     * the types of an inherited method, seen from the host, may mention both.
     */
    public Map<Element, String> renamed(ExecutableType seen) {
        List<String> taken = host.getTypeParameters().stream()
                .map(variable -> variable.getSimpleName().toString())
                .toList();
        Set<String> known = new HashSet<>(taken);
        seen.getTypeVariables()
                .forEach(variable ->
                        known.add(variable.asElement().getSimpleName().toString()));
        Identifiers names = new Identifiers(known);
        Map<Element, String> renamed = new HashMap<>();
        for (TypeVariable variable : seen.getTypeVariables()) {
            String name = variable.asElement().getSimpleName().toString();
            if (taken.contains(name)) {
                renamed.put(variable.asElement(), names.claim(name));
            }
        }
        return renamed;
    }

    public static Set<Modifier> access(Element element) {
        Set<Modifier> access = EnumSet.noneOf(Modifier.class);
        for (Modifier modifier : element.getModifiers()) {
            if (modifier == Modifier.PUBLIC || modifier == Modifier.PROTECTED) {
                access.add(modifier);
            }
        }
        return access;
    }

    /**
     * The parameters under their own names where those are legal.
     *
     * @param renamed type variables that go by another name
     * @param withAnnotations whether to keep all their annotations, as constructors do for containers, or only those that
     *     speak of null
     */
    public List<Parameter> parameters(
            ExecutableElement method, ExecutableType seen, Map<Element, String> renamed, boolean withAnnotations) {
        List<Parameter> parameters = new ArrayList<>();
        Identifiers names = new Identifiers(SAID_IN_BODIES);
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            WrittenType type = new WrittenType(seen.getParameterTypes().get(i), parameter.asType(), visibility);
            parameters.add(new Parameter(
                    names.claim(parameter.getSimpleName().toString()),
                    TypeNames.asWritten(type, renamed),
                    annotations(parameter, type, withAnnotations)));
        }
        return parameters;
    }

    private List<AnnotationSpec> annotationsOf(ExecutableElement method) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
            if (isDeprecated(annotation) || isCarried(annotation) && isKept(annotation)) {
                annotations.add(AnnotationCopy.of(annotation));
            }
        }
        annotations.addAll(annotations(method, WrittenType.of(method.getReturnType(), visibility), false));
        return annotations;
    }

    private List<AnnotationSpec> annotations(Element element, WrittenType type, boolean all) {
        List<AnnotationSpec> onType = type.nullness();
        return element.getAnnotationMirrors().stream()
                .filter(annotation -> all ? !isDeprecated(annotation) : Nullness.isSaidBy(annotation))
                .filter(this::isKept)
                .map(AnnotationCopy::of)
                .filter(annotation -> !onType.contains(annotation))
                .toList();
    }

    /** A wrapper carries none: what it wraps has them. */
    private boolean isCarried(AnnotationMirror annotation) {
        return host.getKind().isClass() && Carried.isCarried(annotation);
    }

    /** On a parameter it has no effect, and javac warns of it. */
    private static boolean isDeprecated(AnnotationMirror annotation) {
        return Compilation.nameOf(annotation).equals("java.lang.Deprecated");
    }

    /** Whether an annotation may go to generated code: one that can be named there, and is not for the source alone. */
    public boolean isKept(AnnotationMirror annotation) {
        if (annotation.getAnnotationType().getKind() == TypeKind.ERROR) {
            return false;
        }
        TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
        return visibility.canName(annotation.getAnnotationType())
                && !isForSourceAlone(type)
                && !isOurs(type)
                && annotation.getElementValues().values().stream().allMatch(WritableValue.in(visibility));
    }

    private static boolean isForSourceAlone(TypeElement annotation) {
        Retention retention = annotation.getAnnotation(Retention.class);
        return retention != null && retention.value() == RetentionPolicy.SOURCE;
    }

    private static boolean isOurs(TypeElement annotation) {
        return annotation.getQualifiedName().toString().startsWith("io.cachewright.");
    }
}
