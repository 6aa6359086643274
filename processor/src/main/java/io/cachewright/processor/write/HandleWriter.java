package io.cachewright.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.cachewright.processor.model.CacheSettings;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the class by which other code looks into one method's cache. */
final class HandleWriter {
    private final CachedType type;
    private final CachedMethod method;
    private final List<String> partNames;

    private HandleWriter(CachedType type, CachedMethod method) {
        this.type = type;
        this.method = method;
        this.partNames = method.key().parts().stream().map(KeyPart::name).toList();
    }

    static MethodSpec accessor(CachedType type, CachedMethod method) {
        return new HandleWriter(type, method).accessor();
    }

    static TypeSpec write(CachedType type, CachedMethod method) {
        return new HandleWriter(type, method).write();
    }

    private MethodSpec accessor() {
        return visible(MethodSpec.methodBuilder(method.names().cache()))
                .addJavadoc("The cache of {@code $L}.\n", method.signature().name())
                .returns(handleType())
                .addStatement("return new $T($N)", handleType(), method.names().cache())
                .build();
    }

    private TypeSpec write() {
        TypeSpec.Builder handle = TypeSpec.classBuilder(method.names().handle())
                .addJavadoc("The cache of {@code $L}.\n", method.signature().name())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addTypeVariables(method.handleVariables())
                .superclass(ParameterizedTypeName.get(
                        RuntimeTypes.CACHE_HANDLE,
                        method.key().type(),
                        method.value().type()));
        if (type.isPublic()) {
            handle.addModifiers(Modifier.PUBLIC);
        }
        return handle.addMethod(constructor())
                .addMethod(in())
                .addMethod(peek())
                .addMethod(contains())
                .addMethod(put())
                .addMethod(invalidate())
                .addMethod(spec())
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(cacheType(), "cache")
                .addStatement("super(cache)")
                .build();
    }

    private MethodSpec in() {
        return visible(MethodSpec.methodBuilder("in"))
                .addJavadoc("The same cache, reached without an instance.\n")
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(method.handleVariables())
                .returns(handleType())
                .addParameter(RuntimeTypes.CACHES, "caches")
                .addStatement(
                        "return new $T(caches.open($L))",
                        handleType(),
                        method.handleVariables().isEmpty() ? CodeBlock.of("spec()") : specOf(method))
                .build();
    }

    /** The spec, asked for from outside; with type arguments, since no compiler infers all that a class can be bounded by. */
    static CodeBlock specOf(CachedMethod method) {
        String arguments = method.handleVariables().stream()
                .map(TypeVariableName::name)
                .collect(Collectors.joining(", ", "<", ">"));
        return CodeBlock.of(
                "$T.$Lspec()", method.names().handle(), method.handleVariables().isEmpty() ? "" : arguments);
    }

    private MethodSpec peek() {
        CodeBlock found = CodeBlock.of("cache.peek($L)", key(false));
        return visible(MethodSpec.methodBuilder("peek"))
                .addJavadoc("The result that is kept, without loading or counting; null if there is none.\n")
                .returns(nullableValue())
                .addParameters(Parameters.ofParts(method.key().parts()))
                .varargs(takesVarArgs())
                .addStatement("return $L", copiedIfArray(found))
                .build();
    }

    private MethodSpec contains() {
        return visible(MethodSpec.methodBuilder("contains"))
                .addJavadoc("Whether a result is kept, null included.\n")
                .returns(boolean.class)
                .addParameters(Parameters.ofParts(method.key().parts()))
                .varargs(takesVarArgs())
                .addStatement("return cache.contains($L)", key(false))
                .build();
    }

    private MethodSpec put() {
        TypeName valueType = method.signature().returnType().isPrimitive()
                ? method.signature().returnType()
                : method.value().type();
        MethodSpec.Builder put = visible(MethodSpec.methodBuilder("put"))
                .addJavadoc("Keeps a result as if the method had returned it.\n")
                .addParameters(Parameters.ofParts(method.key().parts()));
        CodeBlock under = CodeBlock.of("");
        if (method.revision().isPresent()) {
            String revision = method.names().revisionVariable();
            put.addParameter(method.revision().get().type(), revision);
            under = CodeBlock.of("$T.revision($N), ", RuntimeTypes.UNDER, revision);
        }
        return put.addParameter(valueType, "value")
                .addStatement("cache.put($L, $L$L)", key(true), under, copiedIfArray(CodeBlock.of("value")))
                .build();
    }

    private MethodSpec invalidate() {
        return visible(MethodSpec.methodBuilder("invalidate"))
                .addJavadoc("Forgets the result; the next call loads.\n")
                .addParameters(Parameters.ofParts(method.key().parts()))
                .varargs(takesVarArgs())
                .addStatement("cache.invalidate($L)", key(false))
                .build();
    }

    private MethodSpec spec() {
        CacheSettings settings = method.settings();
        ParameterizedTypeName specType = ParameterizedTypeName.get(
                RuntimeTypes.CACHE_SPEC, method.key().type(), method.value().type());
        CodeBlock start = CodeBlock.of(
                "return $T.<$T, $T>of(",
                RuntimeTypes.CACHE_SPEC,
                method.key().type(),
                method.value().type());
        CodeBlock arguments = CodeBlock.of("$T.class, $S", method.names().handle(), settings.name());
        boolean fits = Layout.fits(CodeBlock.of("    $L$L)", start, arguments));
        CodeBlock.Builder spec = CodeBlock.builder().add(fits ? "$L$L)" : "$L\n$>$>$L)$<$<", start, arguments);
        settings.inOrder()
                .forEach((time, duration) -> spec.add("\n.$L($L)", time.attribute(), Literals.duration(duration)));
        spec.add("\n.maxSize($L)", Literals.number(settings.maxSize()));
        return MethodSpec.methodBuilder("spec")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariables(method.handleVariables())
                .returns(specType)
                .addStatement(spec.build())
                .build();
    }

    private CodeBlock key(boolean isKept) {
        if (method.key() instanceof Key.Composite composite) {
            CodeBlock created = KeyWriter.creation(composite, partNames);
            return isKept && composite.byContent() ? CodeBlock.of("$L.copied()", created) : created;
        }
        return method.key() instanceof Key.None
                ? CodeBlock.of("$T.KEY", RuntimeTypes.NO_KEY)
                : CodeBlock.of("$N", partNames.get(0));
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

    private TypeName handleType() {
        ClassName handle = method.names().handle();
        return method.handleVariables().isEmpty()
                ? handle
                : ParameterizedTypeName.get(handle, method.handleVariables().toArray(TypeName[]::new));
    }

    private TypeName cacheType() {
        return ParameterizedTypeName.get(
                RuntimeTypes.CACHE, method.key().type(), method.value().type());
    }

    private MethodSpec.Builder visible(MethodSpec.Builder member) {
        return type.isPublic() ? member.addModifiers(Modifier.PUBLIC) : member;
    }
}
