package io.cachewright.processor.scan.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/**
 * Repeats the user's annotations in generated code: on one line, with all attributes that were written. (JavaPoet's own
 * copy loses empty arrays and can't write NaN.)
 */
public final class AnnotationCopy extends SimpleAnnotationValueVisitor14<CodeBlock, Void> {
    private static final Map<Integer, String> ESCAPES =
            Map.of((int) '\b', "\\b", (int) '\t', "\\t", (int) '\n', "\\n", (int) '\f', "\\f", (int) '\r', "\\r");

    private AnnotationCopy() {}

    public static AnnotationSpec of(AnnotationMirror annotation) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> values = annotation.getElementValues();
        List<CodeBlock> written = new ArrayList<>();
        values.forEach((attribute, value) -> {
            String name = attribute.getSimpleName().toString();
            CodeBlock text = value.accept(new AnnotationCopy(), null);
            boolean goesWithoutName = values.size() == 1 && name.equals("value");
            written.add(goesWithoutName ? text : CodeBlock.of("$N = $L", name, text));
        });
        AnnotationSpec.Builder copy = AnnotationSpec.builder(
                ClassName.get((TypeElement) annotation.getAnnotationType().asElement()));
        // JavaPoet gives each attribute a line; what it takes for the value of a single one stays together.
        return written.isEmpty()
                ? copy.build()
                : copy.addMember("value", CodeBlock.join(written, ", ")).build();
    }

    @Override
    protected CodeBlock defaultAction(Object value, Void nothing) {
        return CodeBlock.of("$L", value);
    }

    @Override
    public CodeBlock visitString(String text, Void nothing) {
        return CodeBlock.of("\"$L\"", escaped(text, '"'));
    }

    @Override
    public CodeBlock visitChar(char letter, Void nothing) {
        return CodeBlock.of("'$L'", escaped(String.valueOf(letter), '\''));
    }

    private static String escaped(String text, char quote) {
        return text.chars().mapToObj(letter -> escaped(letter, quote)).collect(Collectors.joining());
    }

    private static String escaped(int letter, char quote) {
        if (letter == quote || letter == '\\') {
            return "\\" + (char) letter;
        }
        boolean isPlain = !Character.isISOControl(letter) && !Character.isSurrogate((char) letter);
        return ESCAPES.getOrDefault(letter, isPlain ? Character.toString(letter) : String.format("\\u%04x", letter));
    }

    @Override
    public CodeBlock visitLong(long number, Void nothing) {
        return CodeBlock.of("$LL", number);
    }

    @Override
    public CodeBlock visitFloat(float number, Void nothing) {
        return Float.isFinite(number) ? CodeBlock.of("$Lf", number) : notFinite(Float.class, number);
    }

    @Override
    public CodeBlock visitDouble(double number, Void nothing) {
        return Double.isFinite(number) ? CodeBlock.of("$L", number) : notFinite(Double.class, number);
    }

    private static CodeBlock notFinite(Class<?> type, double number) {
        String name = Double.isNaN(number) ? "NaN" : number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
        return CodeBlock.of("$T.$L", type, name);
    }

    @Override
    public CodeBlock visitType(TypeMirror type, Void nothing) {
        return CodeBlock.of("$T.class", TypeName.get(type));
    }

    @Override
    public CodeBlock visitEnumConstant(VariableElement constant, Void nothing) {
        return CodeBlock.of(
                "$T.$N",
                TypeName.get(constant.asType()),
                constant.getSimpleName().toString());
    }

    @Override
    public CodeBlock visitAnnotation(AnnotationMirror annotation, Void nothing) {
        return CodeBlock.of("$L", of(annotation));
    }

    @Override
    public CodeBlock visitArray(List<? extends AnnotationValue> values, Void nothing) {
        List<CodeBlock> elements =
                values.stream().map(value -> value.accept(this, null)).toList();
        return elements.size() == 1 ? elements.get(0) : CodeBlock.of("{$L}", CodeBlock.join(elements, ", "));
    }
}
