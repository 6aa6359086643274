package io.cachewright.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods of a handle that take the parts of the key. */
final class HandleMethodWriter {
    private final CachedType type;
    private final CachedMethod method;

    HandleMethodWriter(CachedType type, CachedMethod method) {
        this.type = type;
        this.method = method;
    }

    List<MethodSpec> write() {
        List<MethodSpec> methods = new ArrayList<>(List.of(peek(), contains(), put()));
        if (method.loadsByKey()) {
            methods.add(refresh());
        }
        methods.add(invalidate());
        methods.addAll(invalidateGroups());
        return methods;
    }

    private MethodSpec peek() {
        MethodSpec.Builder peek = looking("peek")
                .addJavadoc(
                        "The result$L that is kept, without loading or counting; null if there is none.\n",
                        ofRevision())
                .returns(nullableValue());
        CodeBlock found = CodeBlock.of("cache.peek($L)", keyAndUnder(peek));
        return peek.addStatement("return $L", copiedIfArray(found)).build();
    }

    private MethodSpec contains() {
        MethodSpec.Builder contains = looking("contains")
                .addJavadoc("Whether a result$L is kept, null included.\n", ofRevision())
                .returns(boolean.class);
        return contains.addStatement("return cache.contains($L)", keyAndUnder(contains))
                .build();
    }

    private MethodSpec.Builder looking(String name) {
        List<ParameterSpec> beside = besideKey();
        return visible(name)
                .addParameters(Parameters.ofHandle(method))
                .addParameters(beside)
                .varargs(takesVarArgs() && beside.isEmpty());
    }

    private String ofRevision() {
        return method.revision().isPresent() ? " of this revision" : "";
    }

    private MethodSpec put() {
        MethodSpec.Builder put = visible("put")
                .addJavadoc("Keeps a result as if the method had returned it.\n")
                .addParameters(Parameters.ofHandle(method))
                .addParameters(besideKey())
                .addParameter(plainValue(), "value");
        return put.addStatement("cache.put($L, $L)", keyAndUnder(put), copiedIfArray(CodeBlock.of("value")))
                .build();
    }

    /** What a result is kept under and the key does not hold. */
    private List<ParameterSpec> besideKey() {
        List<ParameterSpec> beside = new ArrayList<>();
        method.under()
                .ifPresent(under -> under.extras()
                        .forEach(extra -> beside.add(ParameterSpec.builder(extra.type(), extra.name())
                                .build())));
        method.revision()
                .ifPresent(revision -> beside.add(
                        ParameterSpec.builder(revision.type(), method.names().revisionVariable())
                                .build()));
        return beside;
    }

    /** The key, and what its result is kept under if that is more than the version of the cache. */
    private CodeBlock keyAndUnder(MethodSpec.Builder where) {
        CodeBlock key = keyInVariable(where);
        CodeBlock under = under(key);
        return under.isEmpty() ? key : CodeBlock.of("$L, $L", key, under);
    }

    /** In a variable where it is needed twice. */
    private CodeBlock keyInVariable(MethodSpec.Builder where) {
        boolean isNeededTwice = method.key() instanceof Key.Composite
                && method.under().isPresent()
                && method.under().get().takesKey();
        if (!isNeededTwice) {
            return key();
        }
        String variable = method.names().keyVariable();
        where.addStatement("$T $N = $L", method.key().type(), variable, key());
        return CodeBlock.of("$N", variable);
    }

    private CodeBlock under(CodeBlock key) {
        String revision = method.names().revisionVariable();
        if (method.under().isEmpty()) {
            return method.revision().isEmpty()
                    ? CodeBlock.of("")
                    : CodeBlock.of("$T.revision($N)", RuntimeTypes.UNDER, revision);
        }
        CodeBlock under = new UnderWriter(method, method.under().get()).ofExtras(key);
        return method.revision().isEmpty() ? under : CodeBlock.of("$L.andRevision($N)", under, revision);
    }

    /** One for each group. */
    private List<MethodSpec> invalidateGroups() {
        return method.under().stream()
                .flatMap(under -> under.groups().stream())
                .map(group -> visible(group.invalidate())
                        .addJavadoc(
                                "Forgets the results of one {@code $L}; the next calls load.\n",
                                group.part().name())
                        .addParameters(Parameters.ofParts(List.of(group.part())))
                        .addStatement(
                                "cache.invalidateGroup($S, $N)",
                                group.parameter(),
                                group.part().name())
                        .build())
                .toList();
    }

    private MethodSpec refresh() {
        return visible("refresh")
                .addJavadoc("Runs the method now and keeps its result; until then the old one is served.\n")
                .returns(plainValue())
                .addParameters(Parameters.ofHandle(method))
                .varargs(takesVarArgs())
                .addStatement("return $L", copiedIfArray(CodeBlock.of("refreshKey($L)", key())))
                .build();
    }

    private MethodSpec invalidate() {
        return visible("invalidate")
                .addJavadoc("Forgets the result; the next call loads.\n")
                .addParameters(Parameters.ofHandle(method))
                .varargs(takesVarArgs())
                .addStatement("cache.invalidate($L)", key())
                .build();
    }

    /** As the method returns it, with what it says of null, or as its future brings it. */
    private TypeName plainValue() {
        TypeName returned = method.signature().returnType();
        boolean isSaidOutside = returned.isPrimitive()
                || (!method.value().isFuture()
                        && method.signature().typeVariables().isEmpty());
        return isSaidOutside ? returned : method.value().type();
    }

    private CodeBlock key() {
        if (method.key() instanceof Key.Composite composite) {
            return KeyWriter.creation(composite, partNames());
        }
        return method.key() instanceof Key.None
                ? CodeBlock.of("$T.KEY", RuntimeTypes.NO_KEY)
                : CodeBlock.of("$N", partNames().get(0));
    }

    private List<String> partNames() {
        return method.key().parts().stream().map(KeyPart::name).toList();
    }

    private CodeBlock copiedIfArray(CodeBlock value) {
        return method.value().isArray() ? CodeBlock.of("$T.copy($L)", RuntimeTypes.CONTENT, value) : value;
    }

    private boolean takesVarArgs() {
        List<KeyPart> parts = method.key().parts();
        return !parts.isEmpty() && parts.get(parts.size() - 1).isVarArgs();
    }

    private TypeName nullableValue() {
        return type.available()
                .nullable()
                .map(nullable -> method.value().type() instanceof ArrayTypeName
                        ? method.value().type()
                        : method.value()
                                .type()
                                .annotated(AnnotationSpec.builder(nullable).build()))
                .orElse(method.value().type());
    }

    private MethodSpec.Builder visible(String name) {
        MethodSpec.Builder member = MethodSpec.methodBuilder(name);
        return type.isPublic() ? member.addModifiers(Modifier.PUBLIC) : member;
    }
}
