package io.cachewright.processor.write;

import com.palantir.javapoet.ParameterSpec;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Parameter;
import io.cachewright.processor.model.Signature;
import java.util.List;
import java.util.Optional;

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

    /** What tells calls apart, as parameters of a handle's methods, with what the user says there of null. */
    static List<ParameterSpec> ofHandle(CachedMethod method) {
        return method.key().parts().stream()
                .map(part -> whole(part, method.signature())
                        .map(parameter -> ParameterSpec.builder(parameter.type(), part.name())
                                .addAnnotations(parameter.annotations())
                                .build())
                        .orElseGet(() ->
                                ParameterSpec.builder(part.type(), part.name()).build()))
                .toList();
    }

    /** The parameter that a part is, if its type can be said outside of the method. */
    private static Optional<Parameter> whole(KeyPart part, Signature signature) {
        return signature.parameters().stream()
                .filter(parameter -> parameter.name().equals(part.expression())
                        && signature.typeVariables().isEmpty())
                .findFirst();
    }

    /** What tells calls apart, as fields of a key. */
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
