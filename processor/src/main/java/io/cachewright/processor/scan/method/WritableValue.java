package io.cachewright.processor.scan.method;

import io.cachewright.processor.scan.type.Visibility;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/** Whether a value in an annotation can be said again in generated code: its classes are there and can be named. */
final class WritableValue extends SimpleAnnotationValueVisitor14<Boolean, @Nullable Void> {
    private final Visibility visibility;

    private WritableValue(Visibility visibility) {
        super(true);
        this.visibility = visibility;
    }

    static Predicate<AnnotationValue> in(Visibility visibility) {
        WritableValue writable = new WritableValue(visibility);
        return value -> writable.visit(value);
    }

    /** What a value is called whose class the compiler can't find. */
    @Override
    public Boolean visitString(String text, @Nullable Void nothing) {
        return !text.equals("<error>");
    }

    @Override
    public Boolean visitType(TypeMirror type, @Nullable Void nothing) {
        return type.getKind() != TypeKind.ERROR && visibility.canName(type);
    }

    @Override
    public Boolean visitEnumConstant(VariableElement constant, @Nullable Void nothing) {
        return visibility.canName(constant.asType());
    }

    @Override
    public Boolean visitAnnotation(AnnotationMirror annotation, @Nullable Void nothing) {
        return visibility.canName(annotation.getAnnotationType())
                && areWritable(List.copyOf(annotation.getElementValues().values()));
    }

    @Override
    public Boolean visitArray(List<? extends AnnotationValue> values, @Nullable Void nothing) {
        return areWritable(values);
    }

    private boolean areWritable(List<? extends AnnotationValue> values) {
        return values.stream().allMatch(this::visit);
    }
}
