package io.cachewright.processor.scan.value;

import io.cachewright.processor.scan.program.Compilation;
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

/** What an object consists of: the components of a record, the fields of a class and of those that it extends. */
final class State {
    private static final Set<String> WITHOUT_STATE = Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

    private final Compilation compilation;
    private final SortedMap<String, TypeMirror> fields = new TreeMap<>();

    private State(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The types of its state by name, in an order that is the same with every compiler. */
    static SortedMap<String, TypeMirror> of(Compilation compilation, DeclaredType type) {
        State state = new State(compilation);
        state.add(type);
        return state.fields;
    }

    private void add(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        if (element.getKind() == ElementKind.RECORD) {
            for (RecordComponentElement component : element.getRecordComponents()) {
                fields.put(component.getSimpleName().toString(), returned(type, component.getAccessor()));
            }
            return;
        }
        for (Element field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            Set<Modifier> modifiers = field.getModifiers();
            if (!modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.TRANSIENT)) {
                fields.putIfAbsent(
                        field.getSimpleName().toString(), compilation.types().asMemberOf(type, field));
            }
        }
        superclass(type).filter(parent -> !isOfTheJdk(parent)).ifPresent(this::add);
    }

    private TypeMirror returned(DeclaredType type, ExecutableElement method) {
        return ((ExecutableType) compilation.types().asMemberOf(type, method)).getReturnType();
    }

    /** The class of the JDK that a type extends, and whose state is hidden. */
    static Optional<TypeElement> hidden(Compilation compilation, DeclaredType type) {
        State state = new State(compilation);
        Optional<DeclaredType> parent = state.superclass(type);
        while (parent.isPresent() && !isOfTheJdk(parent.get())) {
            parent = state.superclass(parent.get());
        }
        return parent.map(found -> (TypeElement) found.asElement())
                .filter(found ->
                        !WITHOUT_STATE.contains(found.getQualifiedName().toString()));
    }

    private Optional<DeclaredType> superclass(DeclaredType type) {
        return compilation.types().directSupertypes(type).stream()
                .filter(parent -> parent.getKind() == TypeKind.DECLARED)
                .map(DeclaredType.class::cast)
                .filter(parent -> parent.asElement().getKind() == ElementKind.CLASS)
                .findFirst();
    }

    private static boolean isOfTheJdk(DeclaredType type) {
        return isOfTheJdk(((TypeElement) type.asElement()).getQualifiedName().toString());
    }

    static boolean isOfTheJdk(String name) {
        return name.startsWith("java.") || name.startsWith("javax.");
    }
}
