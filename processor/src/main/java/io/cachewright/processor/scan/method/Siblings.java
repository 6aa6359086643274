package io.cachewright.processor.scan.method;

import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * Methods that an interface has from several superinterfaces under one signature: one method must override them all, with
 * the narrowest of their return types and only those exceptions that all of them allow.
 */
public final class Siblings {
    private final Compilation compilation;
    private final TypeElement host;
    private final List<ExecutableElement> members;

    /** The methods of a host that may have siblings; none for a class, whose own methods override all others. */
    public Siblings(Compilation compilation, TypeElement host, List<ExecutableElement> members) {
        this.compilation = compilation;
        this.host = host;
        this.members = List.copyOf(members);
    }

    /** Those that one method must override together with this one, itself included. */
    public List<ExecutableElement> of(ExecutableElement method) {
        return members.stream()
                .filter(other -> other.equals(method) || isSame(other, method))
                .toList();
    }

    /** Whether the method is the one to stand for all its siblings that pass a test as well. */
    public boolean isFirst(ExecutableElement method, List<ExecutableElement> among) {
        return among.stream().noneMatch(other -> isSame(other, method) && comesBefore(other, method));
    }

    /** Those of some methods that stand for all their siblings among others. */
    public List<ExecutableElement> first(List<ExecutableElement> methods, List<ExecutableElement> among) {
        return methods.stream().filter(method -> isFirst(method, among)).toList();
    }

    /** The types of a method with the narrowest return type that a sibling asks for. */
    public ExecutableType seen(ExecutableElement method) {
        ExecutableType own = compilation.seenFrom(host, method);
        if (!own.getTypeVariables().isEmpty()) {
            return own;
        }
        ExecutableElement narrowest = method;
        for (ExecutableElement sibling : of(method)) {
            narrowest = isNarrower(returned(sibling), returned(narrowest)) ? sibling : narrowest;
        }
        return compilation.seenFrom(host, narrowest);
    }

    /** This signature with only those exceptions that every sibling allows. */
    public Signature limited(Signature signature, ExecutableElement method) {
        List<ExecutableElement> siblings = of(method);
        if (siblings.size() < 2) {
            return signature;
        }
        List<TypeName> allowed = siblings.stream()
                .filter(sibling -> method.getTypeParameters().isEmpty() || sibling.equals(method))
                .flatMap(sibling -> thrown(sibling).stream())
                .filter(exception -> siblings.stream().allMatch(sibling -> allows(sibling, exception)))
                .map(TypeName::get)
                .distinct()
                .toList();
        return new Signature(
                signature.name(),
                signature.modifiers(),
                signature.annotations(),
                signature.typeVariables(),
                signature.returnType(),
                signature.parameters(),
                signature.isVarArgs(),
                allowed,
                areToldApartByTypes(siblings)
                        ? Optional.of(TypeName.get(compilation.declaring(host, callable(method, siblings))))
                        : Optional.empty());
    }

    /** Of {@code find(T)} and {@code find(String)}, once T is String, a call could mean either. */
    private boolean areToldApartByTypes(List<ExecutableElement> siblings) {
        return siblings.stream()
                        .map(sibling -> sibling.getParameters().stream()
                                .map(parameter ->
                                        TypeText.erased(compilation.types().erasure(parameter.asType()), true))
                                .toList())
                        .distinct()
                        .count()
                > 1;
    }

    /** A sibling that returns as much as any and throws no more than all allow. */
    private ExecutableElement callable(ExecutableElement method, List<ExecutableElement> siblings) {
        return siblings.stream()
                .filter(sibling -> siblings.stream().noneMatch(other -> isNarrower(returned(other), returned(sibling))))
                .filter(sibling -> thrown(sibling).stream()
                        .allMatch(exception -> siblings.stream().allMatch(other -> allows(other, exception))))
                .findFirst()
                .orElse(method);
    }

    private boolean comesBefore(ExecutableElement other, ExecutableElement method) {
        return isNarrower(returned(other), returned(method))
                || (!isNarrower(returned(method), returned(other)) && members.indexOf(other) < members.indexOf(method));
    }

    private boolean isSame(ExecutableElement one, ExecutableElement other) {
        return compilation.haveSameSignature(host, one, other);
    }

    /** Each generic method has type variables of its own; without them the types can be compared. */
    private boolean isNarrower(TypeMirror one, TypeMirror other) {
        TypeMirror rawOne = compilation.types().erasure(one);
        TypeMirror rawOther = compilation.types().erasure(other);
        return compilation.types().isSameType(rawOne, rawOther)
                ? compilation.types().isSubtype(one, other)
                        && !compilation.types().isSubtype(other, one)
                : compilation.types().isSubtype(rawOne, rawOther);
    }

    private TypeMirror returned(ExecutableElement method) {
        return compilation.seenFrom(host, method).getReturnType();
    }

    private List<TypeMirror> thrown(ExecutableElement method) {
        return new ArrayList<>(compilation.seenFrom(host, method).getThrownTypes());
    }

    private boolean allows(ExecutableElement method, TypeMirror exception) {
        return thrown(method).stream().anyMatch(declared -> compilation.types().isSubtype(exception, declared));
    }
}
