package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.cachewright.processor.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes tags as arguments of a call; one that is long gets a line for each of its values. */
final class TagWriter {
    private TagWriter() {}

    /** {@code "catalog"}, {@code Tag.of("user:{}", userId)}. */
    static CodeBlock of(Tag tag) {
        if (tag.values().isEmpty()) {
            return CodeBlock.of("$S", tag.text());
        }
        CodeBlock onOneLine =
                CodeBlock.of("$T.of($L)", RuntimeTypes.TAG, CodeBlock.join(arguments(tag, TagWriter::value), ", "));
        boolean fits = Layout.fits(CodeBlock.of("                        $L));", onOneLine));
        return fits
                ? onOneLine
                : CodeBlock.of(
                        "$T.of(\n$>$>$L)$<$<",
                        RuntimeTypes.TAG,
                        CodeBlock.join(arguments(tag, TagWriter::valueOnThreeLines), ",\n"));
    }

    private static List<CodeBlock> arguments(Tag tag, Function<Tag.Value, CodeBlock> value) {
        List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("$S", tag.template())));
        tag.values().forEach(each -> arguments.add(value.apply(each)));
        return arguments;
    }

    /** What a path leads to, or null. */
    static CodeBlock value(Tag.Value value) {
        return value.guards().isEmpty()
                ? CodeBlock.of("$L", value.expression())
                : CodeBlock.of("$L ? null : $L", isNull(value), value.expression());
    }

    private static CodeBlock valueOnThreeLines(Tag.Value value) {
        return value.guards().isEmpty()
                ? value(value)
                : CodeBlock.of("$L\n$>$>? null\n: $L$<$<", isNull(value), value.expression());
    }

    private static String isNull(Tag.Value value) {
        return value.guards().stream().map(guard -> guard + " == null").collect(Collectors.joining(" || "));
    }
}
