package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import java.util.Set;

/**
 * Writes how an overriding method finds its entry: by the arguments as they are, so that a hit makes no key and boxes
 * nothing. The loop stands in each method, since a shared one would compare keys of all classes.
 */
final class LookUpWriter {
    private static final Set<TypeName> KNOWN_BY_HASH =
            Set.of(TypeName.BOOLEAN, TypeName.BYTE, TypeName.SHORT, TypeName.CHAR, TypeName.INT);

    private final CachedMethod method;
    private final String cache;

    LookUpWriter(CachedMethod method, String cache) {
        this.method = method;
        this.cache = cache;
    }

    /**
     * Adds the look-up.
     *
     * @param revision empty if there is none
     * @param served what is returned on a hit
     */
    void write(MethodSpec.Builder override, CodeBlock revision, CodeBlock served) {
        String entry = method.names().entryVariable();
        CodeBlock serves = CodeBlock.of(
                "$L.serves($N$L)", cache, entry, revision.isEmpty() ? revision : CodeBlock.of(", $L", revision));
        if (revision.isEmpty() && hasSlot()) {
            override.addStatement("var $N = $L.hit($L)", entry, cache, arguments())
                    .beginControlFlow("if ($N != null)", entry)
                    .addStatement("return $L", served)
                    .endControlFlow();
        } else if (isKnownByHash()) {
            override.addStatement("var $N = $L.first($L)", entry, cache, hash())
                    .beginControlFlow("if ($N != null && $L)", entry, serves)
                    .addStatement("return $L", served)
                    .endControlFlow();
        } else {
            CodeBlock onOneLine = CodeBlock.of("$L && $L", hasKey(), serves);
            boolean fits = Layout.fits(CodeBlock.of("    if ($L) {", onOneLine));
            override.beginControlFlow("for ($L)", entries())
                    .beginControlFlow("if ($L)", fits ? onOneLine : CodeBlock.of("$L\n$>$>&& $L$<$<", hasKey(), serves))
                    .addStatement("return $L", served)
                    .endControlFlow()
                    .endControlFlow();
        }
    }

    /**
     * Whether the runtime finds the entry without a hash code: there is only one key, or a boolean or enum constant.
     */
    private boolean hasSlot() {
        if (!(method.key() instanceof Key.Single single)) {
            return method.key() instanceof Key.None;
        }
        return single.part().type().withoutAnnotations().equals(TypeName.BOOLEAN)
                || single.part().equality() == KeyPart.Equality.BY_IDENTITY;
    }

    /** Whether there is nothing to compare: these have a hash code each that is no other's. */
    private boolean isKnownByHash() {
        return method.key() instanceof Key.None
                || (method.key() instanceof Key.Single single
                        && KNOWN_BY_HASH.contains(single.part().type().withoutAnnotations()));
    }

    private CodeBlock entries() {
        String entry = method.names().entryVariable();
        CodeBlock first = CodeBlock.of("var $N = $L.first($L)", entry, cache, hash());
        CodeBlock next = CodeBlock.of("$1N = $1N.next()", entry);
        CodeBlock onOneLine = CodeBlock.of("$L; $N != null; $L", first, entry, next);
        return Layout.fits(CodeBlock.of("for ($L) {", onOneLine))
                ? onOneLine
                : CodeBlock.of("$L;\n$>$>$N != null;\n$L$<$<", first, entry, next);
    }

    private CodeBlock hash() {
        if (method.key() instanceof Key.None) {
            return CodeBlock.of("$T.KEY.hashCode()", RuntimeTypes.NO_KEY);
        }
        return method.key() instanceof Key.Composite composite
                ? CodeBlock.of("$T.hash($L)", composite.name(), arguments())
                : PartWriter.hash(method.key().parts().get(0), arguments());
    }

    private CodeBlock hasKey() {
        CodeBlock kept = CodeBlock.of("$N.key()", method.names().entryVariable());
        String variable = method.names().keyVariable();
        if (method.key() instanceof Key.Composite composite) {
            return CodeBlock.of(
                    "$1L instanceof $2T $3N && $3N.is($4L)", kept, KeyWriter.ofAny(composite), variable, arguments());
        }
        KeyPart part = method.key().parts().get(0);
        return part.type().isPrimitive()
                ? CodeBlock.of(
                        "$L instanceof $T $N && $L",
                        kept,
                        part.type().box(),
                        variable,
                        PartWriter.isEqual(part, arguments(), CodeBlock.of("$N", variable)))
                : PartWriter.isEqual(part, arguments(), kept);
    }

    private String arguments() {
        return Parameters.arguments(method.names().partVariables());
    }
}
