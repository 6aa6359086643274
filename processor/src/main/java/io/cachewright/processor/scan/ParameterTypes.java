package io.cachewright.processor.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * The parameters of a cached method, which paths begin with.
 *
 * @param types under the names that the user gave them
 * @param written what they are called in the generated class, in the same order
 */
record ParameterTypes(Map<String, TypeMirror> types, List<String> written) {
    static ParameterTypes of(ExecutableElement method, ExecutableType seen, List<String> written) {
        Map<String, TypeMirror> types = new LinkedHashMap<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            types.put(
                    method.getParameters().get(i).getSimpleName().toString(),
                    seen.getParameterTypes().get(i));
        }
        return new ParameterTypes(types, written);
    }

    /** An expression that begins with the user's name, with the written one. */
    String asWritten(String root, String expression) {
        return written.get(List.copyOf(types.keySet()).indexOf(root)) + expression.substring(root.length());
    }
}
