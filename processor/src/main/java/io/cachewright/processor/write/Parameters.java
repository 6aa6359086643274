package io.cachewright.processor.write;

import com.palantir.javapoet.ParameterSpec;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Parameter;
import java.util.List;

/** Parameters and arguments, written out. */
final class Parameters {
    private Parameters() {}

    static List<ParameterSpec> of(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> ParameterSpec.builder(parameter.type(), parameter.name())
                        .addAnnotations(parameter.annotations())
                        .build())
                .toList();
    }

    /** What tells calls apart, as parameters of a handle's methods and components of a key. */
    static List<ParameterSpec> ofParts(List<KeyPart> parts) {
        return parts.stream()
                .map(part -> ParameterSpec.builder(part.type(), part.name()).build())
                .toList();
    }

    /** A field's name, said so that a parameter of the same name does not hide it. */
    static String field(String name, List<String> hiding) {
        return hiding.contains(name) ? "this." + name : name;
    }

    static String arguments(List<String> names) {
        return String.join(", ", names);
    }
}
