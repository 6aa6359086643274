package io.cachewright.processor.scan.host;

import io.cachewright.processor.scan.program.Annotated;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The methods that a type declares or inherits, its own first, each as overridden last. */
public final class Members {
    private final Compilation compilation;

    public Members(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Whether a superclass (for an interface, a superinterface) declares a method that is cached or changes caches. */
    boolean inheritsOverridden(TypeElement type) {
        return lineage(type).stream().skip(1).anyMatch(Annotated::declaresOverridden);
    }

    /** Those of a class and its superclasses. */
    List<ExecutableElement> ofClass(TypeElement host) {
        return effective(host, lineage(host));
    }

    /** Those that a class or an interface has from anywhere, interfaces included. */
    public List<ExecutableElement> all(TypeElement host) {
        return effective(host, withInterfaces(host));
    }

    /** What the method overrides in the nearest superclass that has it. */
    Optional<ExecutableElement> overridden(ExecutableElement method, TypeElement host) {
        return lineage(host).stream()
                .skip(1)
                .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .filter(inherited -> overrides(method, inherited, host))
                .findFirst();
    }

    /** Whether every class from the host up to the one that declares the method is in the host's package. */
    boolean areInOnePackage(TypeElement host, ExecutableElement method) {
        List<TypeElement> types = lineage(host);
        return types.subList(0, types.indexOf(method.getEnclosingElement()) + 1).stream()
                .allMatch(type -> compilation
                        .elements()
                        .getPackageOf(type)
                        .equals(compilation.elements().getPackageOf(host)));
    }

    /** Whether something is left for a subclass to implement. */
    public boolean leaveAbstract(TypeElement host) {
        if (!host.getModifiers().contains(Modifier.ABSTRACT)) {
            return false;
        }
        List<ExecutableElement> members = all(host);
        return members.stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .anyMatch(method -> members.stream().noneMatch(other -> implementsIt(other, method, host)));
    }

    private boolean implementsIt(ExecutableElement method, ExecutableElement declared, TypeElement host) {
        return !method.getModifiers().contains(Modifier.ABSTRACT) && overrides(method, declared, host);
    }

    /**
     * Eclipse's compiler lets a method of one interface override that of another which is no parent of it, and one of a
     * superclass that of a class below in another package. It does not see that a generic method overrides one of a
     * parameterized supertype, or what a class has implements an interface that comes in further down.
     */
    private boolean overrides(ExecutableElement method, ExecutableElement inherited, TypeElement host) {
        // Members are compared each with each, and hardly any two have one name; all below takes its time.
        if (!method.getSimpleName().equals(inherited.getSimpleName())
                || method.getParameters().size() != inherited.getParameters().size()) {
            return false;
        }
        TypeMirror owner = erased(method.getEnclosingElement());
        TypeMirror inheritedFrom = erased(inherited.getEnclosingElement());
        boolean isBelow = compilation.types().isSubtype(owner, inheritedFrom);
        boolean implementsIt = !method.getEnclosingElement().getKind().isInterface()
                && inherited.getEnclosingElement().getKind().isInterface();
        if (!isBelow && !implementsIt) {
            return false;
        }
        return compilation.elements().overrides(method, inherited, host)
                || (!method.equals(inherited)
                        && canOverride(method, inherited)
                        && haveSameErasure(method, inherited, host));
    }

    private boolean canOverride(ExecutableElement method, ExecutableElement inherited) {
        Set<Modifier> modifiers = inherited.getModifiers();
        if (method.getModifiers().contains(Modifier.STATIC)
                || modifiers.contains(Modifier.STATIC)
                || modifiers.contains(Modifier.PRIVATE)) {
            return false;
        }
        return modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)
                || compilation
                        .elements()
                        .getPackageOf(method)
                        .equals(compilation.elements().getPackageOf(inherited));
    }

    private boolean haveSameErasure(ExecutableElement method, ExecutableElement inherited, TypeElement host) {
        return erasedParameters(method, host).equals(erasedParameters(inherited, host));
    }

    private List<String> erasedParameters(ExecutableElement method, TypeElement host) {
        return compilation.seenFrom(host, method).getParameterTypes().stream()
                .map(type -> TypeText.erased(compilation.types().erasure(type), true))
                .toList();
    }

    private TypeMirror erased(Element type) {
        return compilation.types().erasure(type.asType());
    }

    private List<ExecutableElement> effective(TypeElement host, List<TypeElement> types) {
        List<ExecutableElement> methods = new ArrayList<>();
        for (TypeElement type : types) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (methods.stream().noneMatch(nearer -> overrides(nearer, method, host))) {
                    // Of two interfaces the further one may be below what the nearer one inherits from.
                    methods.removeIf(nearer -> overrides(method, nearer, host));
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    /**
     * A class with its superclasses, or an interface with its superinterfaces, nearest first. What comes with the JDK
     * has no cached methods and is left out.
     */
    private List<TypeElement> lineage(TypeElement type) {
        List<TypeElement> types = new ArrayList<>();
        if (type.getKind() == ElementKind.INTERFACE) {
            addWithInterfaces(type, types);
        } else {
            for (Optional<TypeElement> next = Optional.of(type); next.isPresent(); next = superclass(next.get())) {
                types.add(next.get());
            }
        }
        types.removeIf(Members::isOfTheJdk);
        return types;
    }

    private List<TypeElement> withInterfaces(TypeElement host) {
        List<TypeElement> types = new ArrayList<>();
        for (Optional<TypeElement> next = Optional.of(host); next.isPresent(); next = superclass(next.get())) {
            types.add(next.get());
        }
        for (TypeElement type : List.copyOf(types)) {
            addWithInterfaces(type, types);
        }
        return types;
    }

    private static void addWithInterfaces(TypeElement type, List<TypeElement> types) {
        if (!types.contains(type)) {
            types.add(type);
        }
        for (TypeMirror parent : type.getInterfaces()) {
            element(parent).filter(found -> !types.contains(found)).ifPresent(found -> addWithInterfaces(found, types));
        }
    }

    private static Optional<TypeElement> superclass(TypeElement type) {
        return element(type.getSuperclass());
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        Element element = ((DeclaredType) type).asElement();
        return element instanceof TypeElement found ? Optional.of(found) : Optional.empty();
    }

    private static boolean isOfTheJdk(TypeElement type) {
        return type.getQualifiedName().toString().startsWith("java.");
    }
}
