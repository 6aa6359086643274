package io.cachewright.processor.scan.path;

import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.TypeText;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * What a path may go on with from a type: methods without parameters under their own names, getters under the names of
 * their properties, fields. Of several under one name the first of these wins.
 */
public final class Accessors {
    /** What an Optional has in place of a null on the way. */
    private static final Set<String> THROW_WHERE_EMPTY =
            Set.of("get", "getAsDouble", "getAsInt", "getAsLong", "orElseThrow");

    private static final Set<String> ABOUT_THE_WHOLE = Set.of("hashCode()", "toString()");

    private final Compilation compilation;
    private final Visibility visibility;
    private final Predicate<Element> isUsable;
    private final boolean takesStatic;

    private Accessors(
            Compilation compilation, Visibility visibility, Predicate<Element> isUsable, boolean takesStatic) {
        this.compilation = compilation;
        this.visibility = visibility;
        this.isUsable = isUsable;
        this.takesStatic = takesStatic;
    }

    /** Of the objects that a path leads through. */
    public static Accessors ofObjects(Compilation compilation, Visibility visibility) {
        return new Accessors(compilation, visibility, visibility::canUse, false);
    }

    /** Of the host itself: its subclass may use what is protected, and what is static. */
    public static Accessors ofHost(Compilation compilation, Visibility visibility) {
        return new Accessors(compilation, visibility, visibility::inherits, true);
    }

    /**
     * One step of a path.
     *
     * @param call as written after the dot: {@code getId()}
     */
    public record Accessor(String call, TypeMirror type, Element element, boolean isUsable) {
        /** Whether every object has it, and nobody means it. */
        public boolean isAboutTheWhole() {
            return ABOUT_THE_WHOLE.contains(call);
        }
    }

    /** The class of a value that can't be named from the generated class, so that none of its members can be used. */
    Optional<TypeElement> hiddenOwner(TypeMirror type) {
        return receivers(type).stream()
                .flatMap(receiver -> visibility.firstUnusable(List.of(receiver.type())).stream())
                .findFirst();
    }

    public Optional<Accessor> find(TypeMirror type, String name) {
        return Optional.ofNullable(of(type).get(name));
    }

    /** All accessors by their names in a path, also those that can't be used from the generated class. */
    public Map<String, Accessor> of(TypeMirror type) {
        Map<String, Accessor> found = new LinkedHashMap<>();
        for (Receiver receiver : receivers(type)) {
            List<? extends Element> members = compilation.elements().getAllMembers((TypeElement)
                    receiver.type().asElement());
            List<ExecutableElement> methods = new ArrayList<>();
            for (Element member : members) {
                if (member.getKind() == ElementKind.METHOD && isAccessor((ExecutableElement) member)) {
                    methods.add((ExecutableElement) member);
                }
            }
            methods.forEach(method -> add(found, method.getSimpleName().toString(), accessor(receiver, method)));
            methods.forEach(method -> property(method).ifPresent(name -> add(found, name, accessor(receiver, method))));
            for (Element member : members) {
                if (member.getKind() == ElementKind.FIELD && (takesStatic || !isStatic(member))) {
                    add(found, member.getSimpleName().toString(), field(receiver, member));
                }
            }
        }
        return found;
    }

    private static void add(Map<String, Accessor> found, String name, Accessor accessor) {
        Accessor before = found.get(name);
        if (before == null || (!before.isUsable() && accessor.isUsable())) {
            found.put(name, accessor);
        }
    }

    private Accessor accessor(Receiver receiver, ExecutableElement method) {
        return new Accessor(method.getSimpleName() + "()", receiver.typeOf(method), method, isUsable.test(method));
    }

    private Accessor field(Receiver receiver, Element field) {
        return new Accessor(field.getSimpleName().toString(), receiver.typeOf(field), field, isUsable.test(field));
    }

    private boolean isAccessor(ExecutableElement method) {
        return objection(method).isEmpty();
    }

    /** Why a method under this name is not among the accessors, where the type has one. */
    public Optional<String> objectionTo(TypeMirror type, String name) {
        return receivers(type).stream()
                .flatMap(receiver ->
                        ElementFilter.methodsIn(compilation.elements().getAllMembers((TypeElement)
                                        receiver.type().asElement()))
                                .stream())
                .filter(method -> method.getSimpleName().contentEquals(name))
                .flatMap(method -> objection(method).stream())
                .findFirst();
    }

    private Optional<String> objection(ExecutableElement method) {
        if (!takesStatic && isStatic(method)) {
            return Optional.of("is static");
        }
        if (!method.getParameters().isEmpty()) {
            return Optional.of("has parameters");
        }
        if (method.getReturnType().getKind() == TypeKind.VOID) {
            return Optional.of("returns void");
        }
        Optional<? extends TypeMirror> checked =
                method.getThrownTypes().stream().filter(this::isChecked).findFirst();
        if (checked.isPresent()) {
            return Optional.of("throws " + TypeText.simple(checked.get()));
        }
        if (!method.getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters");
        }
        if (isOptional(method.getEnclosingElement())
                && THROW_WHERE_EMPTY.contains(method.getSimpleName().toString())) {
            return Optional.of("throws where nothing is there");
        }
        return isOfObject(method) ? Optional.of("says nothing of the content") : Optional.empty();
    }

    private boolean isChecked(TypeMirror thrown) {
        return Stream.of("java.lang.RuntimeException", "java.lang.Error")
                .map(name -> compilation.elements().getTypeElement(name).asType())
                .noneMatch(unchecked -> compilation.types().isSubtype(thrown, unchecked));
    }

    /** {@code Optional} and its kin for primitives. */
    static boolean isOptional(Element type) {
        return type instanceof TypeElement element
                && element.getQualifiedName().toString().startsWith("java.util.Optional");
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }

    private static boolean isOfObject(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals("java.lang.Object");
    }

    /** {@code id} for {@code getId} and {@code isId}. */
    private static Optional<String> property(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        boolean isBoolean = method.getReturnType().getKind() == TypeKind.BOOLEAN;
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") && isBoolean ? 2 : 0;
        if (prefix == 0 || name.length() == prefix || !Character.isUpperCase(name.charAt(prefix))) {
            return Optional.empty();
        }
        return Optional.of(Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1));
    }

    private List<Receiver> receivers(TypeMirror type) {
        List<Receiver> receivers = new ArrayList<>();
        switch (type.getKind()) {
            case DECLARED -> receivers.add(Receiver.of(compilation, (DeclaredType) type));
            case TYPEVAR -> TypeParts.bounds((TypeVariable) type).forEach(bound -> receivers.addAll(receivers(bound)));
            default -> {}
        }
        return receivers;
    }
}
