package io.cachewright.processor.programs;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A method of a program, cached or changing caches.
 *
 * @param id what its body calls it, and whatever else there is of it
 * @param annotations those of Cachewright
 * @param modifiers in a class
 * @param passed what it passes to a method that it calls
 */
record ProgramMethod(
        String id,
        String name,
        List<TypeVariable> variables,
        List<Parameter> parameters,
        String returned,
        String annotations,
        String modifiers,
        String thrown,
        String body,
        List<String> passed) {
    ProgramMethod {
        variables = List.copyOf(variables);
        parameters = List.copyOf(parameters);
        passed = List.copyOf(passed);
    }

    /** Whether it calls a cached method. */
    boolean callsAnother() {
        return body.contains(".calls(");
    }

    String inClass() {
        return annotations + head(modifiers, Parameter::declaration) + block();
    }

    /** The body is in the class that implements the interface. */
    String inInterface() {
        return annotations + head("", Parameter::declaration) + ";";
    }

    String asDefault() {
        return annotations + head("default ", Parameter::declaration) + block();
    }

    String implementing() {
        return head("public ", Parameter::plain) + block();
    }

    private String block() {
        return " {\n        " + body + "\n    }";
    }

    private String head(String before, Function<Parameter, String> parameter) {
        return silencer() + before + TypeVariable.declarations(variables) + returned + " " + name
                + parameters.stream().map(parameter).collect(Collectors.joining(", ", "(", ")")) + thrown;
    }

    private String silencer() {
        boolean pollutes = parameters.stream()
                .anyMatch(parameter -> parameter.isVarArgs() && parameter.kind().is(Kind.Trait.ERASED));
        return pollutes ? "@java.lang.SuppressWarnings(\"unchecked\") " : "";
    }

    boolean isPublicOrProtected() {
        return modifiers.contains("public") || modifiers.contains("protected");
    }

    /** Whether it says what only the package at home may say. */
    boolean isHidden() {
        return OwnTypes.areHidden(inClass())
                || parameters.stream().map(Parameter::kind).anyMatch(OwnTypes::isHidden);
    }

    List<String> erasures() {
        return parameters.stream().map(parameter -> parameter.kind().erasure()).toList();
    }

    /** Whether a class may have both, and every call with declared types means one of them. */
    boolean standsBeside(ProgramMethod other) {
        if (!name.equals(other.name) || parameters.size() != other.parameters.size()) {
            return true;
        }
        for (int i = 0; i < parameters.size(); i++) {
            Kind one = parameters.get(i).kind();
            Kind two = other.parameters.get(i).kind();
            if (!one.erasure().equals(two.erasure()) && !one.is(Kind.Trait.OPEN) && !two.is(Kind.Trait.OPEN)) {
                return true;
            }
        }
        return false;
    }
}
