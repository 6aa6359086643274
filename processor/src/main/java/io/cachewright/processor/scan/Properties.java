package io.cachewright.processor.scan;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What a value holds, as those see it who write values down: the components of a record; of a class the public getters
 * and fields, inherited ones included, by the names of their properties.
 */
final class Properties {
    private final Compilation compilation;
    private final SortedMap<String, TypeMirror> found = new TreeMap<>();

    private Properties(Compilation compilation) {
        this.compilation = compilation;
    }

    /**
     * Those of a type, in an order that is the same whoever compiles it. What a class has from one of the JDK is under the
     * name of that, which no property can have.
     */
    static SortedMap<String, TypeMirror> of(Compilation compilation, DeclaredType type) {
        Properties properties = new Properties(compilation);
        properties.add(type);
        return properties.found;
    }

    private void add(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getKind() == ElementKind.RECORD) {
            for (RecordComponentElement component : element.getRecordComponents()) {
                put(component.getSimpleName().toString(), returned(type, component.getAccessor()));
            }
            return;
        }
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            Accessors.property(method)
                    .filter(name -> isVisible(method) && method.getParameters().isEmpty())
                    .ifPresent(name -> put(name, returned(type, method)));
        }
        for (Element field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (isVisible(field) || (Lombok.addsGetter(field) && !isStatic(field))) {
                put(property(field), compilation.types().asMemberOf(type, field));
            }
        }
        compilation.types().directSupertypes(type).stream()
                .filter(parent -> parent.getKind() == TypeKind.DECLARED)
                .forEach(parent -> addParent((DeclaredType) parent));
    }

    private void addParent(DeclaredType parent) {
        TypeElement element = (TypeElement) parent.asElement();
        String name = element.getQualifiedName().toString();
        if (!Shape.isOfTheJdk(name)) {
            add(parent);
        } else if (holdsValues(element, name)) {
            put("extends " + name, parent);
        }
    }

    private static boolean holdsValues(TypeElement element, String name) {
        return element.getKind() == ElementKind.CLASS
                ? !Set.of("java.lang.Object", "java.lang.Enum").contains(name)
                : Shape.COLLECTIONS.contains(name);
    }

    private void put(String name, TypeMirror type) {
        found.putIfAbsent(name, type);
    }

    private TypeMirror returned(DeclaredType type, ExecutableElement method) {
        return ((ExecutableType) compilation.types().asMemberOf(type, method)).getReturnType();
    }

    private static boolean isVisible(Element member) {
        Set<Modifier> modifiers = member.getModifiers();
        return modifiers.contains(Modifier.PUBLIC) && !isStatic(member) && !modifiers.contains(Modifier.TRANSIENT);
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }

    /** Of a field {@code isOpen} Lombok's getter is {@code isOpen()}, which is that of {@code open}. */
    private static String property(Element field) {
        String name = field.getSimpleName().toString();
        boolean isGetter = field.asType().getKind() == TypeKind.BOOLEAN
                && !isVisible(field)
                && name.length() > 2
                && name.startsWith("is")
                && Character.isUpperCase(name.charAt(2));
        return Optional.of(name)
                .filter(plain -> !isGetter)
                .orElseGet(() -> Character.toLowerCase(name.charAt(2)) + name.substring(3));
    }
}
