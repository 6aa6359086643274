package io.cachewright.processor.scan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.Parameter;
import io.cachewright.processor.model.Signature;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Repeats the heads of methods, as the host has them, for an override. */
final class SignatureScan {
    private final Visibility visibility;

    SignatureScan(Visibility visibility) {
        this.visibility = visibility;
    }

    Signature of(ExecutableElement method, ExecutableType seen) {
        return new Signature(
                method.getSimpleName().toString(),
                access(method),
                annotationsOf(method),
                TypeNames.declarations(seen.getTypeVariables()),
                TypeNames.asWritten(seen.getReturnType()),
                parameters(method, seen, false),
                method.isVarArgs(),
                seen.getThrownTypes().stream().map(TypeName::get).toList());
    }

    static Set<Modifier> access(Element element) {
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
     * @param withAnnotations whether to keep all their annotations, as constructors do for containers, or only those that
     *     speak of null
     */
    List<Parameter> parameters(ExecutableElement method, ExecutableType seen, boolean withAnnotations) {
        List<Parameter> parameters = new ArrayList<>();
        Identifiers names = new Identifiers(Set.of());
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            TypeMirror type = seen.getParameterTypes().get(i);
            parameters.add(new Parameter(
                    names.claim(parameter.getSimpleName().toString()),
                    TypeNames.asWritten(type),
                    annotations(parameter, type, withAnnotations)));
        }
        return parameters;
    }

    private List<AnnotationSpec> annotationsOf(ExecutableElement method) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
            if (Compilation.nameOf(annotation).equals("java.lang.Deprecated")) {
                annotations.add(AnnotationSpec.get(annotation));
            }
        }
        annotations.addAll(annotations(method, method.getReturnType(), false));
        return annotations;
    }

    private List<AnnotationSpec> annotations(Element element, TypeMirror type, boolean all) {
        List<AnnotationSpec> onType = TypeNames.nullness(type);
        return element.getAnnotationMirrors().stream()
                .filter(annotation -> all ? isKept(annotation) : Nullness.isSaidBy(annotation) && isKept(annotation))
                .map(AnnotationSpec::get)
                .filter(annotation -> !onType.contains(annotation))
                .toList();
    }

    /** Whether an annotation may go to generated code: one that can be named there, and is not for the source alone. */
    boolean isKept(AnnotationMirror annotation) {
        TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
        return visibility.canUse(type) && !isForSourceAlone(type) && !isOurs(type);
    }

    private static boolean isForSourceAlone(TypeElement annotation) {
        Retention retention = annotation.getAnnotation(Retention.class);
        return retention != null && retention.value() == RetentionPolicy.SOURCE;
    }

    private static boolean isOurs(TypeElement annotation) {
        return annotation.getQualifiedName().toString().startsWith("io.cachewright.");
    }
}
