package io.cachewright.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyForm;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Sharing;
import java.util.List;

/** Writes how a cache's keys and values are written down where processes share them, or why they can't be. */
final class SharingWriter {
    /** A text that leaves room for what stands before it. */
    private static final int LINE = 90;

    private SharingWriter() {}

    static CodeBlock write(CachedMethod method) {
        if (method.sharing() instanceof Sharing.Possible possible) {
            CodeBlock keys =
                    isByItself(method.key()) ? CodeBlock.of("") : CodeBlock.of("(key, to) -> $L, ", key(method.key()));
            return CodeBlock.of(
                    ".shareable($L$S, $L)",
                    keys,
                    possible.schema(),
                    type(method.value().type()));
        }
        return CodeBlock.of(".notShareable($L)", text(((Sharing.Impossible) method.sharing()).why()));
    }

    /** Whether the runtime can write the key without being told how. */
    private static boolean isByItself(Key key) {
        return key instanceof Key.None
                || (key instanceof Key.Single single && single.part().form() instanceof KeyForm.Plain);
    }

    private static CodeBlock key(Key key) {
        boolean arePlain = key.parts().stream().allMatch(part -> part.form() instanceof KeyForm.Plain);
        String between = arePlain || key.parts().size() == 1 ? "" : "\n";
        CodeBlock.Builder written = CodeBlock.builder().add("to$>$>");
        for (KeyPart part : key.parts()) {
            CodeBlock value = key instanceof Key.Single ? CodeBlock.of("key") : CodeBlock.of("key.$N()", part.name());
            written.add(between).add(part.isSensitive() ? ".sensitive()" : "").add(added(value, part.form(), 1));
        }
        return written.add("$<$<").build();
    }

    /**
     * A part handed to the sink.
     *
     * @param depth how many lambda expressions it is in, whose parameters need names of their own
     */
    private static CodeBlock added(CodeBlock value, KeyForm form, int depth) {
        if (form instanceof KeyForm.Components components) {
            return CodeBlock.of(".add($L, $L)", value, components(components, depth));
        }
        if (form instanceof KeyForm.Holding holding) {
            List<CodeBlock> each =
                    holding.forms().stream().map(held -> each(held, depth)).toList();
            return CodeBlock.of(".addEach($L, $L)", value, CodeBlock.join(each, ", "));
        }
        return CodeBlock.of(".add($L)", value);
    }

    private static CodeBlock each(KeyForm form, int depth) {
        return form instanceof KeyForm.Components components
                ? components(components, depth)
                : lambda(depth, added(CodeBlock.of("$L", part(depth)), form, depth + 1));
    }

    private static CodeBlock components(KeyForm.Components components, int depth) {
        CodeBlock.Builder written = CodeBlock.builder();
        components
                .components()
                .forEach(component -> written.add(added(
                        CodeBlock.of("$L.$N()", part(depth), component.accessor()), component.form(), depth + 1)));
        return lambda(depth, written.build());
    }

    private static CodeBlock lambda(int depth, CodeBlock calls) {
        String sink = "to" + depth;
        return calls.isEmpty()
                ? CodeBlock.of("($L, $L) -> {}", part(depth), sink)
                : CodeBlock.of("($L, $L) -> $L$L", part(depth), sink, sink, calls);
    }

    private static String part(int depth) {
        return "part" + depth;
    }

    /** A type with its arguments, as an expression. */
    private static CodeBlock type(TypeName written) {
        TypeName type = written.withoutAnnotations();
        if (type instanceof WildcardTypeName wildcard) {
            return type(wildcard.upperBounds().get(0));
        }
        if (type instanceof ParameterizedTypeName generic) {
            List<CodeBlock> arguments =
                    generic.typeArguments().stream().map(SharingWriter::type).toList();
            return CodeBlock.of(
                    "$T.of($T.class, $L)", RuntimeTypes.TYPES, generic.rawType(), CodeBlock.join(arguments, ", "));
        }
        return type instanceof ArrayTypeName array && isGeneric(array)
                ? CodeBlock.of("$T.arrayOf($L)", RuntimeTypes.TYPES, type(array.componentType()))
                : CodeBlock.of("$T.class", type);
    }

    private static boolean isGeneric(TypeName type) {
        return type instanceof ArrayTypeName array
                ? isGeneric(array.componentType())
                : type instanceof ParameterizedTypeName;
    }

    /** A text that is broken where a line would be too long. */
    private static CodeBlock text(String text) {
        CodeBlock.Builder lines = CodeBlock.builder();
        String rest = text;
        while (rest.length() > LINE) {
            int end = rest.lastIndexOf(' ', LINE) + 1;
            if (end == 0) {
                break;
            }
            lines.add("$S\n$>$>+ $<$<", rest.substring(0, end));
            rest = rest.substring(end);
        }
        return lines.add("$S", rest).build();
    }
}
