package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the method that gives out a handle, and how the handle runs the cached method by itself. */
final class HandleAccessorWriter {
    private final CachedType type;
    private final CachedMethod method;

    HandleAccessorWriter(CachedType type, CachedMethod method) {
        this.type = type;
        this.method = method;
    }

    MethodSpec write() {
        TypeName handle = HandleWriter.handleType(method);
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(method.names().cache());
        if (type.isPublic()) {
            accessor.addModifiers(Modifier.PUBLIC);
        }
        return accessor.addJavadoc(
                        "The cache of {@code $L}.\n", method.signature().name())
                .returns(handle)
                .addStatement("return new $T($N$L)", handle, method.names().cache(), loader())
                .build();
    }

    /** Nothing where the key is not enough to run the method. */
    private CodeBlock loader() {
        if (!method.loadsByKey()) {
            return CodeBlock.of("");
        }
        CodeBlock run = CodeBlock.of(
                "key -> $L.$N($L)",
                CallWriter.target(type, method.signature(), List.of()),
                method.signature().name(),
                arguments());
        return method.value().isFuture()
                ? CodeBlock.of(", $T.waiting($L)", RuntimeTypes.KEY_LOADER, run)
                : CodeBlock.of(", $L", run);
    }

    private CodeBlock arguments() {
        if (method.key() instanceof Key.Single single) {
            // As it is, a boxed key would rather go to an overload that takes an Object.
            TypeName type = single.part().type();
            return type.isPrimitive() ? CodeBlock.of("($T) key", type) : CodeBlock.of("key");
        }
        return method.key().parts().stream().map(HandleAccessorWriter::argument).collect(CodeBlock.joining(", "));
    }

    /** The method may write to an array that it is given, which must not change the key. */
    private static CodeBlock argument(KeyPart part) {
        return PartWriter.copied(part, CodeBlock.of("key.$N()", part.name()));
    }
}
