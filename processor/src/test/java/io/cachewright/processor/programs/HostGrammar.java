package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the hosts of a program: first what is cached, then, when all are known, what changes caches. */
final class HostGrammar {
    /** Methods that a class has without parameters, or may have as one of its members. */
    private static final List<String> WITHOUT_PARAMETERS = List.of("hashCode", "toString", "clone", "findCache");

    private final Dice dice;
    private final Names names;
    private final String home;
    private final String away;
    private final Kinds kindsAtHome;
    private final Kinds kindsAway;

    /** For a program in two packages, one of which has types that the other can't see. */
    HostGrammar(Dice dice, Names names, String home) {
        this.dice = dice;
        this.names = names;
        this.home = home;
        this.away = home + ".away";
        this.kindsAtHome = new Kinds(dice, home, true);
        this.kindsAway = new Kinds(dice, home, false);
    }

    private Kinds kinds(String place) {
        return place.equals(home) ? kindsAtHome : kindsAway;
    }

    private String place(Optional<Host> above) {
        if (above.filter(host -> !host.canBeExtendedAnywhere()).isPresent()) {
            return above.get().home();
        }
        return dice.oneIn(above.isPresent() ? 2 : 3) ? away : home;
    }

    List<Host> make() {
        List<Host> hosts = new ArrayList<>();
        for (String name : names.hosts(dice.between(1, 3))) {
            Optional<Host> parent = hosts.isEmpty() || dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of(hosts));
            hosts.add(caching(hosts.size(), name, parent));
        }
        List<Host> whole = new ArrayList<>();
        for (Host host : hosts) {
            Optional<Host.Parent> parent = host.parent()
                    .map(above -> new Host.Parent(whole.get(above.host().number()), above.arguments()));
            whole.add(changing(host.with(parent, List.of(), List.of()), hosts));
        }
        return whole;
    }

    private Host caching(int number, String name, Optional<Host> above) {
        String place = place(above);
        List<TypeVariable> variables = new ArrayList<>();
        Optional<Host.Parent> parent = above.map(host -> parent(host, variables));
        if (above.isEmpty() && dice.oneIn(3)) {
            for (String variable : names.variables(dice.between(1, 2))) {
                variables.add(TypeVariable.any(dice, kinds(place), variable, variables, false));
            }
        }
        Host.Form form = above.map(host -> host.isInterface() ? Host.Form.INTERFACE : formOfClass())
                .orElseGet(() -> dice.oneIn(3) ? Host.Form.INTERFACE : formOfClass());
        String outer = dice.oneIn(4) ? "Outer" + number : "";
        boolean isPublic = !dice.oneIn(3);
        // There is one of that number, so no other of that name there.
        boolean isNamesake = number == 1 && dice.oneIn(3);
        String called = above.filter(from -> isNamesake && !from.home().equals(place))
                .map(Host::name)
                .orElse(name);
        Host host = new Host(
                number, place, outer, called, form, isPublic, variables, parent, List.of(), List.of(), List.of());
        List<CachedMethod> methods = new ArrayList<>();
        above.ifPresent(from -> overridden(from, place).ifPresent(methods::add));
        int count = dice.between(0, 4);
        // A type that inherits nothing is a host by what it declares.
        for (int i = 0; i < count || (host.inherited().isEmpty() && methods.isEmpty()); i++) {
            cached(host, methods, "H" + number + "M" + i).ifPresent(methods::add);
        }
        return new Host(number, place, outer, called, form, isPublic, variables, parent, methods, List.of(), List.of());
    }

    private Host.Form formOfClass() {
        return dice.oneIn(4) ? Host.Form.ABSTRACT : Host.Form.CLASS;
    }

    /** With its type variables handed on, or with something in their place. */
    private Host.Parent parent(Host host, List<TypeVariable> variables) {
        if (!host.variables().isEmpty() && dice.oneIn(2)) {
            variables.addAll(host.variables());
            return new Host.Parent(host, TypeVariable.names(variables));
        }
        return new Host.Parent(host, TypeVariable.arguments(host.variables()));
    }

    /** One that a subtype declares again; from another package it may be one of its own. */
    private Optional<CachedMethod> overridden(Host from, String place) {
        List<CachedMethod> possible = from.allCached().stream()
                .filter(method -> method.written().isEmpty()
                        && !method.method().callsAnother()
                        && method.method().variables().isEmpty()
                        && (place.equals(home) || !method.method().isHidden()))
                .filter(method -> method.method().parameters().stream()
                        .noneMatch(parameter -> parameter.kind().is(Kind.Trait.VARIABLE)))
                .toList();
        return possible.isEmpty() || dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of(possible));
    }

    private Optional<CachedMethod> cached(Host host, List<CachedMethod> before, String id) {
        List<ProgramMethod> taken =
                new ArrayList<>(before.stream().map(CachedMethod::method).toList());
        taken.addAll(host.methods());
        String name = before.isEmpty() || !dice.oneIn(4)
                ? names.method()
                : dice.of(before).method().name();
        Kinds kinds = kinds(host.home());
        CachedMethod method = new CachedGrammar(dice, kinds, names, host.variables(), inner(host, before, id), id)
                .make(name, modifiers(host));
        return isFree(host, method.method(), taken) ? Optional.of(method) : Optional.empty();
    }

    /** What goes through a wrapper once does not go through it again. */
    private Optional<InnerCall> inner(Host host, List<CachedMethod> before, String id) {
        return host.isInterface() || !dice.oneIn(4)
                ? Optional.empty()
                : InnerCall.any(dice, before, kinds(host.home()).results() + "." + id + "_");
    }

    private String modifiers(Host host) {
        if (host.isInterface()) {
            return "";
        }
        return dice.of("public ", "public ", "protected ", "") + (dice.oneIn(10) ? "synchronized " : "");
    }

    private static boolean isFree(Host host, ProgramMethod method, List<ProgramMethod> taken) {
        int count = method.parameters().size();
        boolean isTaken = (count == 0 && WITHOUT_PARAMETERS.contains(method.name()))
                || (count == 1 && method.name().equals("equals"));
        boolean isInherited =
                host.inherited().stream().anyMatch(above -> above.name().equals(method.name()));
        return !isTaken && !isInherited && taken.stream().allMatch(method::standsBeside);
    }

    private Host changing(Host host, List<Host> all) {
        // Those below have what it has, and their caching classes make the same changes.
        List<Host> lineage = all.stream().filter(other -> other.isBelow(host)).toList();
        List<Host> others = all.stream()
                .filter(other -> !other.isBelow(host) && !other.allCached().isEmpty() && other.canBeNamed())
                .filter(other -> lineage.stream().allMatch(other::isSeenFrom))
                .toList();
        Set<String> takenBelow = lineage.stream()
                .filter(other -> other.number() != host.number())
                .flatMap(other ->
                        other.cached().stream().map(method -> method.method().name()))
                .collect(Collectors.toSet());
        boolean isExtendedAway = lineage.stream().anyMatch(other -> !other.isNear(host));
        List<ProgramMethod> methods = new ArrayList<>();
        int count = dice.of(0, 1, 1, 2);
        for (int i = 0; i < count; i++) {
            List<ProgramMethod> taken = new ArrayList<>(methods);
            taken.addAll(host.methods());
            new ChangeGrammar(dice, kinds(host.home()), host, lineage, others, "H" + host.number() + "C" + i)
                    .make(names, modifiers(host))
                    .filter(method -> isFree(host, method, taken) && !takenBelow.contains(method.name()))
                    .filter(method -> !isExtendedAway || !host.isSeenBelow(method) || !method.isHidden())
                    .ifPresent(methods::add);
        }
        Host whole = host.with(host.parent(), methods, List.of());
        return whole.with(host.parent(), methods, members(whole));
    }

    private List<String> members(Host host) {
        List<String> members = new ArrayList<>();
        if (host.isInterface()) {
            return members;
        }
        Set<String> declared = new HashSet<>(Set.of(host.name(), host.outer()));
        host.variables().forEach(variable -> declared.add(variable.name()));
        host.methods().forEach(method -> declared.add(method.name()));
        for (CachedMethod method : host.cached()) {
            for (String member : names.members(method.method().name())) {
                String name = Pattern.compile("(\\S+?)(\\(\\))? [={]")
                        .matcher(member)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);
                if (declared.add(name)) {
                    members.add(member);
                }
            }
        }
        return members;
    }
}
