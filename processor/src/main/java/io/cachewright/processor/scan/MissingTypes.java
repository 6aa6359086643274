package io.cachewright.processor.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types that a host names and that are not there, or not yet: another processor may write them in this round. */
public final class MissingTypes {
    private MissingTypes() {}

    public static Set<String> of(TypeElement host) {
        List<TypeMirror> types = new ArrayList<>();
        addHierarchy(host, types);
        types.addAll(TypeParts.ofVariables(host));
        for (Element member : host.getEnclosedElements()) {
            if (member instanceof ExecutableElement method && isRepeated(method, host)) {
                types.addAll(TypeParts.of((ExecutableType) method.asType()));
            }
        }
        Set<String> missing = new TreeSet<>();
        for (TypeMirror type : types) {
            if (type.getKind() == TypeKind.ERROR) {
                missing.add(type.toString());
            }
        }
        return missing;
    }

    private static boolean isRepeated(ExecutableElement method, TypeElement host) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                || host.getKind() == ElementKind.INTERFACE
                || Members.isCached(method);
    }

    private static void addHierarchy(TypeElement type, List<TypeMirror> types) {
        List<TypeMirror> parents = new ArrayList<>(type.getInterfaces());
        parents.add(type.getSuperclass());
        for (TypeMirror parent : parents) {
            types.addAll(TypeParts.of(parent));
            if (parent.getKind() == TypeKind.DECLARED) {
                addHierarchy((TypeElement) ((DeclaredType) parent).asElement(), types);
            }
        }
    }
}
