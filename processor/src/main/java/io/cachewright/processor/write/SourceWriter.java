package io.cachewright.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.model.ChangingMethods;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.Signature;
import javax.lang.model.element.Modifier;

/** Writes the generated class: fields, constructors, overrides, handles, and nested below them the keys. */
public final class SourceWriter {
    private static final String PROCESSOR = "io.cachewright.processor.CachewrightProcessor";

    private final CachedType type;
    private final TypeSpec.Builder source;

    private SourceWriter(CachedType type) {
        this.type = type;
        this.source = TypeSpec.classBuilder(type.generated());
    }

    /** The whole text of the generated class. */
    public static String write(CachedType type) {
        JavaFile file = JavaFile.builder(type.generated().packageName(), new SourceWriter(type).write())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
        return Layout.of(file.toString());
    }

    private TypeSpec write() {
        writeHead();
        if (type.form() == CachedType.Form.WRAPPER) {
            source.addField(type.sourceType(), "delegate", Modifier.PRIVATE, Modifier.FINAL);
        }
        if (!type.changing().methods().isEmpty()) {
            source.addField(RuntimeTypes.CACHES, type.changing().cachesField(), Modifier.PRIVATE, Modifier.FINAL);
        }
        type.methods().forEach(this::writeField);
        for (ChangingMethods.OtherCache other : type.changing().others()) {
            source.addField(other.type(), other.field(), Modifier.PRIVATE, Modifier.FINAL);
        }
        source.addMethods(new ConstructorWriter(type).write());
        OverrideWriter overrides = new OverrideWriter(type);
        for (CachedMethod method : type.methods()) {
            source.addMethod(overrides.cached(method));
            source.addMethod(new HandleAccessorWriter(type, method).write());
        }
        type.changing().methods().forEach(method -> source.addMethod(ChangingWriter.write(type, method)));
        for (Signature delegated : type.delegated()) {
            source.addMethod(overrides.delegated(delegated));
        }
        for (CachedMethod method : type.methods()) {
            if (method.key() instanceof Key.Composite key) {
                source.addType(KeyWriter.write(type, method, key));
            }
            source.addType(HandleWriter.write(type, method));
        }
        return source.build();
    }

    private void writeHead() {
        source.addJavadoc(HeaderWriter.write(type));
        source.addTypeVariables(type.typeVariables());
        source.alwaysQualify(type.qualifiedNames().toArray(String[]::new));
        if (type.isPublic()) {
            source.addModifiers(Modifier.PUBLIC);
        }
        if (type.isAbstract()) {
            source.addModifiers(Modifier.ABSTRACT);
        }
        if (type.form() == CachedType.Form.WRAPPER) {
            source.addSuperinterface(type.sourceType());
        } else {
            source.superclass(type.sourceType());
        }
        type.available()
                .generated()
                .ifPresent(generated -> source.addAnnotation(AnnotationSpec.builder(generated)
                        .addMember("value", "$S", PROCESSOR)
                        .build()));
        source.addAnnotations(type.annotations());
        if (!type.suppressed().isEmpty()) {
            AnnotationSpec.Builder suppressed = AnnotationSpec.builder(SuppressWarnings.class);
            type.suppressed().forEach(lint -> suppressed.addMember("value", "$S", lint));
            source.addAnnotation(suppressed.build());
        }
    }

    private void writeField(CachedMethod method) {
        FieldSpec.Builder field = FieldSpec.builder(
                ParameterizedTypeName.get(
                        RuntimeTypes.CACHE, method.key().type(), method.value().type()),
                method.names().cache(),
                Modifier.PRIVATE,
                Modifier.FINAL);
        if (type.leavesCachesOut()) {
            field.addModifiers(Modifier.TRANSIENT);
        }
        source.addField(field.build());
    }
}
