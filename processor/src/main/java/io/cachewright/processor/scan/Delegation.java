package io.cachewright.processor.scan;

import com.palantir.javapoet.TypeName;
import io.cachewright.processor.model.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What a wrapper passes on to the object it wraps: all methods of the interface that are not cached. */
final class Delegation {
    private final Compilation compilation;
    private final SignatureScan signatures;
    private final TypeElement host;
    private final List<ExecutableElement> members;

    Delegation(Compilation compilation, Members members, SignatureScan signatures, TypeElement host) {
        this.compilation = compilation;
        this.signatures = signatures;
        this.host = host;
        this.members = members.all(host);
    }

    List<Signature> signatures() {
        return methods().stream().map(this::signature).toList();
    }

    /** One method for each signature; where superinterfaces agree on one, that with the narrowest return type. */
    List<ExecutableElement> methods() {
        List<ExecutableElement> methods = new ArrayList<>();
        for (ExecutableElement method : members) {
            if (isPassedOn(method) && members.stream().noneMatch(other -> comesBefore(other, method))) {
                methods.add(method);
            }
        }
        return methods;
    }

    private boolean isPassedOn(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && !Members.isCached(method)
                && !isOfObject(method);
    }

    private boolean comesBefore(ExecutableElement other, ExecutableElement method) {
        if (other.equals(method) || !isSame(other, method)) {
            return false;
        }
        TypeMirror otherReturns = compilation.seenFrom(host, other).getReturnType();
        TypeMirror returns = compilation.seenFrom(host, method).getReturnType();
        return isNarrower(otherReturns, returns)
                || (!isNarrower(returns, otherReturns)
                        && (Members.isCached(other) || members.indexOf(other) < members.indexOf(method)));
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

    private boolean isSame(ExecutableElement one, ExecutableElement other) {
        return compilation.haveSameSignature(host, one, other);
    }

    /** What interfaces repeat of Object is there without us. */
    private static boolean isOfObject(ExecutableElement method) {
        int parameters = method.getParameters().size();
        return switch (method.getSimpleName().toString()) {
            case "equals" ->
                parameters == 1 && KnownTypes.is(method.getParameters().get(0).asType(), "java.lang.Object");
            case "hashCode", "toString" -> parameters == 0;
            default -> false;
        };
    }

    /** With only those exceptions that every interface allows. */
    private Signature signature(ExecutableElement method) {
        Signature signature = signatures.of(method, compilation.seenFrom(host, method));
        List<TypeName> allowed = new ArrayList<>();
        for (TypeMirror exception : compilation.seenFrom(host, method).getThrownTypes()) {
            if (members.stream().filter(other -> isSame(other, method)).allMatch(other -> allows(other, exception))) {
                allowed.add(TypeName.get(exception));
            }
        }
        return new Signature(
                signature.name(),
                signature.modifiers(),
                signature.annotations(),
                signature.typeVariables(),
                signature.returnType(),
                signature.parameters(),
                signature.isVarArgs(),
                allowed);
    }

    private boolean allows(ExecutableElement method, TypeMirror exception) {
        Optional<? extends TypeMirror> wider = compilation.seenFrom(host, method).getThrownTypes().stream()
                .filter(declared -> compilation.types().isSubtype(exception, declared))
                .findFirst();
        return wider.isPresent();
    }
}
