package io.cachewright.processor.scan.cache;

import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.TypeText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * How an annotation names a method: {@code quote}, or {@code quote(String, Currency)}.
 *
 * @param parameters their types as they are written, without spaces; empty where they are left out
 */
record MethodText(String name, Optional<List<String>> parameters) {
    private static final Pattern FORM = Pattern.compile("\\s*([^\\s(),]+)\\s*(?:\\((.*)\\)\\s*)?");

    /** Empty where the text is of neither form. */
    static Optional<MethodText> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new MethodText(form.group(1), Optional.ofNullable(form.group(2)).map(MethodText::types)));
    }

    private static List<String> types(String text) {
        String dense = text.replaceAll("\\s", "").replace("...", "[]");
        if (dense.isEmpty()) {
            return List.of();
        }
        StringBuilder outer = new StringBuilder();
        int depth = 0;
        for (char letter : dense.toCharArray()) {
            depth += letter == '<' ? 1 : letter == '>' ? -1 : 0;
            outer.append(letter == ',' && depth == 0 ? ';' : letter);
        }
        return Stream.of(outer.toString().split(";", -1)).toList();
    }

    /** Whether these are the parameters of a method, by any of the names that their types go by. */
    boolean fits(Compilation compilation, ExecutableElement method) {
        List<? extends TypeMirror> types = method.getParameters().stream()
                .map(parameter -> parameter.asType())
                .toList();
        return method.getSimpleName().contentEquals(name)
                && parameters
                        .map(texts -> texts.size() == types.size()
                                && IntStream.range(0, texts.size())
                                        .allMatch(i ->
                                                names(compilation, types.get(i)).contains(texts.get(i))))
                        .orElse(true);
    }

    private static List<String> names(Compilation compilation, TypeMirror type) {
        TypeMirror erased = compilation.types().erasure(type);
        String simple = TypeText.erased(erased, false);
        return List.of(
                TypeText.simple(type).replaceAll("\\s", ""),
                simple,
                TypeText.erased(erased, true),
                simple.substring(simple.lastIndexOf('.') + 1));
    }
}
