package io.cachewright.processor.scan.key;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.cachewright.processor.model.CachedMethod.Revision;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.scan.type.TypeNames;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Which form of key a method gets, and what of the host's type variables goes with it. */
public final class KeyChoice {
    private static final TypeName NO_KEY = ClassName.get("io.cachewright.runtime", "NoKey");

    private final TypeElement host;
    private final ExecutableType seen;
    private final Visibility visibility;

    public KeyChoice(TypeElement host, ExecutableType seen, Visibility visibility) {
        this.host = host;
        this.seen = seen;
        this.visibility = visibility;
    }

    /**
     * The key made of some parts.
     *
     * @param name claims the name of a class, where one is to be generated
     */
    public Key key(List<KeyPart> parts, Supplier<ClassName> name) {
        if (parts.isEmpty()) {
            return new Key.None(NO_KEY);
        }
        // What is sensitive gets a class of its own as well: nothing else can keep it out of texts.
        if (parts.size() == 1 && !parts.get(0).byContent() && !parts.get(0).isSensitive()) {
            return new Key.Single(parts.get(0));
        }
        ClassName generated = name.get();
        List<TypeVariableName> variables =
                mentionVariablesOfHost(seen.getParameterTypes().stream()) ? hostVariables() : List.of();
        TypeName type = variables.isEmpty()
                ? generated
                : ParameterizedTypeName.get(generated, variables.toArray(TypeName[]::new));
        return new Key.Composite(generated, type, variables, parts);
    }

    /** The type variables of the host that the handle has to declare again: all of them, or none. */
    public List<TypeVariableName> handleVariables(Optional<Revision> revision) {
        boolean isGeneric = revision.filter(Revision::namesVariables).isPresent()
                || mentionVariablesOfHost(Stream.of(
                                Stream.of(seen.getReturnType()),
                                seen.getParameterTypes().stream(),
                                seen.getTypeVariables().stream())
                        .flatMap(types -> types));
        return isGeneric ? hostVariables() : List.of();
    }

    /** A method with type variables of its own can't be called with what is left of them in the key. */
    public static boolean holdsAllOf(Signature signature, Key key) {
        List<String> held = key.parts().stream().map(KeyPart::expression).toList();
        return held.equals(signature.parameterNames())
                && signature.typeVariables().isEmpty();
    }

    private boolean mentionVariablesOfHost(Stream<? extends TypeMirror> types) {
        return types.anyMatch(type -> TypeParts.mentionVariablesOf(host, type));
    }

    private List<TypeVariableName> hostVariables() {
        return TypeNames.declarations(((DeclaredType) host.asType()).getTypeArguments(), visibility);
    }
}
