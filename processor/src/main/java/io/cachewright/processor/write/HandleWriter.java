package io.cachewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the class by which other code looks into one method's cache. */
final class HandleWriter {
    private final CachedType type;
    private final CachedMethod method;

    private HandleWriter(CachedType type, CachedMethod method) {
        this.type = type;
        this.method = method;
    }

    static TypeSpec write(CachedType type, CachedMethod method) {
        return new HandleWriter(type, method).write();
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
        handle.addMethod(constructor());
        if (method.loadsByKey()) {
            handle.addMethod(loadingConstructor());
        }
        handle.addMethod(in());
        method.under().ifPresent(under -> handle.addMethod(new UnderWriter(method, under).write(type.isPublic())));
        return handle.addMethods(new HandleMethodWriter(type, method).write())
                .addMethod(SpecWriter.write(method))
                .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(cacheType(), "cache")
                .addStatement("super(cache)")
                .build();
    }

    private MethodSpec loadingConstructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(cacheType(), "cache")
                .addParameter(
                        ParameterizedTypeName.get(
                                RuntimeTypes.KEY_LOADER,
                                method.key().type(),
                                method.value().type()),
                        "loader");
        if (method.revision().isPresent()) {
            constructor.addParameter(
                    ParameterizedTypeName.get(
                            ClassName.get(Function.class), method.key().type(), RuntimeTypes.UNDER),
                    "under");
        }
        return constructor.addStatement("super(cache, loader$L)", under()).build();
    }

    private CodeBlock under() {
        if (method.revision().isPresent()) {
            return CodeBlock.of(", under");
        }
        return method.under()
                .map(under -> CodeBlock.of(", $L", new UnderWriter(method, under).asFunction()))
                .orElse(CodeBlock.of(""));
    }

    private MethodSpec in() {
        return visible(MethodSpec.methodBuilder("in"))
                .addJavadoc("The same cache, reached without an instance.\n")
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(method.handleVariables())
                .returns(handleType(method))
                .addParameter(RuntimeTypes.CACHES, "caches")
                .addStatement(
                        "return new $T(caches.open($L))",
                        handleType(method),
                        method.handleVariables().isEmpty() ? CodeBlock.of("spec()") : SpecWriter.call(method))
                .build();
    }

    static TypeName handleType(CachedMethod method) {
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
