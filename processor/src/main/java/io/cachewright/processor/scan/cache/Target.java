package io.cachewright.processor.scan.cache;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.path.PathScan;
import io.cachewright.processor.scan.path.Roots;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.TypeNames;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A cached method whose cache is to be changed, as the class sees it whose method changes it.
 *
 * @param type the host of the cached method; what stands for its type variables in it
 * @param isOwn whether that is the host of the changing method as well
 * @param value the type of what is kept, as it is seen here
 * @param valueName the same as it is written
 */
public record Target(
        DeclaredType type,
        boolean isOwn,
        ExecutableElement method,
        CachedMethod model,
        List<Part> parts,
        TypeMirror value,
        TypeName valueName) {
    /**
     * A part of the key.
     *
     * @param type as it is seen here
     * @param name the same as it is written
     */
    public record Part(KeyPart model, TypeMirror type, TypeName name) {
        /** {@code part 'user.id' (long)}. */
        public String said() {
            return "'" + model.path() + "' (" + TypeText.simple(type) + ")";
        }
    }

    public Target {
        parts = List.copyOf(parts);
    }

    static Target of(
            Compilation compilation,
            DeclaredType type,
            boolean isOwn,
            ExecutableElement method,
            CachedMethod model,
            Accessors accessors) {
        ExecutableType seen = isOwn
                ? compilation.seenFrom((TypeElement) type.asElement(), method)
                : compilation.seenFrom(type, method);
        List<String> names = method.getParameters().stream()
                .map(VariableElement::getSimpleName)
                .map(Object::toString)
                .toList();
        Roots roots = Roots.of(method, seen, names);
        List<Part> parts = new ArrayList<>();
        for (KeyPart part : model.key().parts()) {
            TypeMirror found = typeOf(method, part, roots, accessors);
            parts.add(new Part(part, outside(compilation, found), TypeNames.outside(found)));
        }
        TypeMirror returned = seen.getReturnType();
        TypeMirror value = new KnownTypes(compilation).promised(returned).orElse(returned);
        return new Target(type, isOwn, method, model, parts, outside(compilation, value), TypeNames.outside(value));
    }

    private static TypeMirror typeOf(ExecutableElement method, KeyPart part, Roots roots, Accessors accessors) {
        Excerpt path = Excerpt.all(Place.of(method), part.path());
        return new PathScan(accessors, roots, path)
                .scan()
                .model()
                .orElseThrow(() -> new IllegalStateException("a path of the key is there no more: " + part.path()))
                .type();
    }

    /** What is left of a type outside of the method whose type variables it names. */
    private static TypeMirror outside(Compilation compilation, TypeMirror type) {
        return TypeParts.mentionMethodVariables(type) ? compilation.types().erasure(type) : type;
    }

    /** Whether the names of the parameters are those that compilers make up for a class file without them. */
    public boolean hasNamesOfNoSource() {
        return parts.stream().anyMatch(part -> part.model().path().matches("arg\\d+"));
    }

    /** {@code quote} for a method of the class itself, {@code Orders.find} for that of another. */
    public String title() {
        String name = method.getSimpleName().toString();
        return isOwn ? name : type.asElement().getSimpleName() + "." + name;
    }

    /** {@code quote(String, Currency)}. */
    public String signature() {
        return signature(method);
    }

    static String signature(ExecutableElement method) {
        return method.getSimpleName()
                + method.getParameters().stream()
                        .map(parameter -> TypeText.simple(parameter.asType()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** The type of the key as the changing class says it. */
    public TypeName keyType() {
        Key key = model.key();
        if (isOwn || key instanceof Key.None) {
            return key.type();
        }
        if (key instanceof Key.Composite composite) {
            return composite.typeVariables().isEmpty()
                    ? composite.name()
                    : ParameterizedTypeName.get(composite.name(), arguments().toArray(TypeName[]::new));
        }
        return parts.get(0).name().withoutAnnotations().box();
    }

    /** The type of the value as the changing class says it. */
    public TypeName valueType() {
        return isOwn ? model.value().type() : valueName.withoutAnnotations().box();
    }

    /** What stands for the type variables that the handle has. */
    public List<TypeName> handleArguments() {
        return model.handleVariables().isEmpty() ? List.of() : arguments();
    }

    private List<TypeName> arguments() {
        return type.getTypeArguments().stream().map(TypeName::get).toList();
    }
}
