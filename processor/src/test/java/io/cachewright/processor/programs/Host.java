package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A type of a program that a caching class is written for.
 *
 * @param outer what it is nested in, or nothing
 * @param parent the host that it extends, in a form that may be extended so
 * @param members what it has besides
 */
record Host(
        int number,
        String home,
        String outer,
        String name,
        Form form,
        boolean isPublic,
        List<TypeVariable> variables,
        Optional<Parent> parent,
        List<CachedMethod> cached,
        List<ProgramMethod> changing,
        List<String> members) {
    enum Form {
        CLASS,
        ABSTRACT,
        INTERFACE
    }

    /**
     * What a host extends.
     *
     * @param arguments for its type variables, with their brackets
     */
    record Parent(Host host, String arguments) {}

    Host {
        variables = List.copyOf(variables);
        cached = List.copyOf(cached);
        changing = List.copyOf(changing);
        members = List.copyOf(members);
    }

    Host with(Optional<Parent> same, List<ProgramMethod> methods, List<String> more) {
        return new Host(number, home, outer, name, form, isPublic, variables, same, cached, methods, more);
    }

    /** Inherited ones included, as far as they are not overridden. */
    List<CachedMethod> allCached() {
        List<CachedMethod> all = new ArrayList<>(cached);
        parent.ifPresent(above -> above.host.allCached().stream()
                .filter(inherited -> inherits(above.host, inherited.method()))
                .filter(inherited -> all.stream().noneMatch(own -> own.id().equals(inherited.id())))
                .forEach(all::add));
        return all;
    }

    /** Inherited ones included. */
    List<ProgramMethod> allChanging() {
        List<ProgramMethod> all = new ArrayList<>(changing);
        parent.ifPresent(above -> above.host.allChanging().stream()
                .filter(inherited -> inherits(above.host, inherited))
                .forEach(all::add));
        return all;
    }

    /** What it has of its parent, overridden or not. */
    List<ProgramMethod> inherited() {
        return parent.stream()
                .flatMap(above -> above.host.methods().stream().filter(method -> inherits(above.host, method)))
                .toList();
    }

    private boolean inherits(Host above, ProgramMethod method) {
        return isNear(above) || isSeenBelow(method);
    }

    /** Whether subclasses in other packages have it. */
    boolean isSeenBelow(ProgramMethod method) {
        return isInterface() || method.isPublicOrProtected();
    }

    /** Whether a class in another package can extend it and have the methods that it sees. */
    boolean canBeExtendedAnywhere() {
        return isPublic && methods().stream().noneMatch(method -> isSeenBelow(method) && method.isHidden());
    }

    /** Whether it is in the same package. */
    boolean isNear(Host other) {
        return home.equals(other.home);
    }

    /** Whether the class that is generated for it can be named there. */
    boolean isSeenFrom(Host other) {
        return isPublic || isNear(other);
    }

    /** All methods that annotations are on. */
    List<ProgramMethod> methods() {
        List<ProgramMethod> all = new ArrayList<>(allChanging());
        allCached().forEach(method -> all.add(method.method()));
        return all;
    }

    /** Whether it is this one, or extends it. */
    boolean isBelow(Host other) {
        return number == other.number
                || parent.filter(above -> above.host.isBelow(other)).isPresent();
    }

    /** Whether another class can say what stands for its type variables: their bounds. */
    boolean canBeNamed() {
        return variables.stream().noneMatch(TypeVariable::isBoundedByVariables);
    }

    boolean isInterface() {
        return form == Form.INTERFACE;
    }

    boolean declares(CachedMethod method) {
        return cached.contains(method);
    }

    /** With its package. */
    String reference() {
        return home + "." + (outer.isEmpty() ? "" : outer + ".") + name;
    }

    /** What is generated for it, with its package. */
    String generated() {
        return home + ".Cached" + (outer.isEmpty() ? "" : outer + "_") + name;
    }

    /** The class that implements an interface. */
    String implementation() {
        return "Implementation" + number;
    }

    /** What each abstract class of a lineage leaves to others, as this one has it. */
    List<String> units() {
        List<String> units = new ArrayList<>();
        boolean isWhole = form == Form.CLASS;
        for (Optional<Host> next = Optional.of(this);
                next.isPresent();
                next = next.get().parent.map(Parent::host)) {
            if (next.get().form == Form.ABSTRACT && (isWhole || next.get() == this)) {
                String head = "public int unit" + next.get().number + "()";
                units.add(isWhole ? head + " { return 1; }" : head.replace("public", "public abstract") + ";");
            }
        }
        return units;
    }

    /** What its cache is called. */
    String cacheName(CachedMethod method) {
        if (!method.written().isEmpty() && declares(method)) {
            return method.written();
        }
        List<String> types = method.method().erasures().stream()
                .map(erasure -> erasure.replaceFirst("^([a-z0-9]+[.])+", ""))
                .toList();
        return reference() + "." + method.method().name() + "(" + String.join(",", types) + ")";
    }
}
