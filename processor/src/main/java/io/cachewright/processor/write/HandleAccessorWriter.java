package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import java.util.ArrayList;
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
        CodeBlock onOneLine = created(handle, ", ");
        boolean isBroken = method.revision().isPresent() && !Layout.fits(CodeBlock.of("return $L;", onOneLine));
        return accessor.addJavadoc(
                        "The cache of {@code $L}.\n", method.signature().name())
                .returns(handle)
                .addStatement("return $L", isBroken ? created(handle, ",\n") : onOneLine)
                .build();
    }

    private CodeBlock created(TypeName handle, String gap) {
        List<CodeBlock> arguments =
                new ArrayList<>(List.of(CodeBlock.of("$N", method.names().cache())));
        if (method.loadsByKey()) {
            arguments.add(loader());
            method.revision().map(this::under).ifPresent(arguments::add);
        }
        return CodeBlock.of("new $T($L)", handle, CodeBlock.join(arguments, gap));
    }

    private CodeBlock loader() {
        CodeBlock run = CodeBlock.of(
                "key -> $L.$N($L)",
                CallWriter.target(type, method.signature(), List.of()),
                method.signature().name(),
                arguments());
        return method.value().isFuture() ? CodeBlock.of("$T.waiting($L)", RuntimeTypes.KEY_LOADER, run) : run;
    }

    /** Only the object knows the revision that a result of a key is loaded under. */
    private CodeBlock under(CachedMethod.Revision revision) {
        CodeBlock key = CodeBlock.of("$N", method.names().keyVariable());
        CodeBlock now = revision(revision, key);
        return method.under()
                .map(under ->
                        CodeBlock.of("$L -> $L.andRevision($L)", key, new UnderWriter(method, under).ofKey(key), now))
                .orElseGet(() -> CodeBlock.of("$L -> $T.revision($L)", key, RuntimeTypes.UNDER, now));
    }

    /** Null on the way is no revision; calls with it are not cached. */
    private CodeBlock revision(CachedMethod.Revision revision, CodeBlock key) {
        CodeBlock now = ofKey(revision.expression(), key);
        if (revision.guards().isEmpty()) {
            return now;
        }
        CodeBlock isNull = revision.guards().stream()
                .map(guard -> CodeBlock.of("$L == null", ofKey(guard, key)))
                .collect(CodeBlock.joining(" || "));
        return CodeBlock.of("$L ? null : $L", isNull, now);
    }

    /** What the overriding method says of its parameters, said of the key; what it says of the object, as it is. */
    private CodeBlock ofKey(String expression, CodeBlock key) {
        return method.key().parts().stream()
                .filter(part -> (expression + ".").startsWith(part.expression() + "."))
                .findFirst()
                .map(part -> CodeBlock.of(
                        "$L$L",
                        method.key() instanceof Key.Single ? key : CodeBlock.of("$L.$N()", key, part.name()),
                        expression.substring(part.expression().length())))
                .orElse(CodeBlock.of("$L", expression));
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
