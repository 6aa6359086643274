package io.cachewright.processor.programs;

import io.cachewright.processor.programs.Kind.Step;
import io.cachewright.processor.programs.Kind.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A type variable of a class or a method.
 *
 * @param declaration with its bounds
 * @param argument what is put in its place where one is needed
 * @param kind the variable as a type; its values are those of the argument
 * @param isAlone whether it stands for arrays, which collections and records would compare by identity
 */
record TypeVariable(String name, String declaration, Kind argument, Kind kind, boolean isAlone) {
    private static final String OBJECT = "java.lang.Object";

    /** Any, with a bound of its own or none; or below another variable. */
    static TypeVariable any(Dice dice, Kinds kinds, String name, List<TypeVariable> others, boolean isOfMethod) {
        if (!others.isEmpty() && dice.oneIn(3)) {
            TypeVariable above = dice.of(others);
            return new TypeVariable(
                    name, name + " extends " + above.name, above.argument, renamed(above.kind, name), above.isAlone);
        }
        return switch (dice.below(isOfMethod ? 8 : 9)) {
            case 0 -> of(name, "java.lang.Comparable<" + name + ">", "java.lang.Comparable", dice.of(kinds.compared()));
            case 1 -> of(name, "java.lang.Number", "java.lang.Number", kinds.named("java.lang.Integer"));
            case 2 ->
                of(
                        name,
                        "java.lang.Number & java.lang.Comparable<? super " + name + ">",
                        "java.lang.Number",
                        kinds.named("java.lang.Long"));
            case 3 -> of(name, "java.lang.Enum<" + name + ">", "java.lang.Enum", kinds.level());
            case 4 -> ofNamed(name, kinds);
            case 5 -> of(name, "java.io.Serializable", "java.io.Serializable", kinds.named("java.lang.String"));
            case 6 -> alone(dice, kinds, name);
            case 8 ->
                of(
                        name,
                        "java.util.List<? extends java.lang.Number>",
                        "java.util.List",
                        kinds.listOf(kinds.named("java.lang.Integer")));
            default -> of(name, "", OBJECT, dice.of(kinds.compared()));
        };
    }

    private static TypeVariable ofNamed(String name, Kinds kinds) {
        String bound = kinds.named().text();
        Step step = kinds.named().steps().get(0);
        TypeVariable variable = of(name, bound, bound, kinds.person());
        return new TypeVariable(name, variable.declaration, variable.argument, variable.kind.withSteps(step), false);
    }

    private static TypeVariable alone(Dice dice, Kinds kinds, String name) {
        Kind argument = kinds.arrayOf(kinds.named(dice.of("int", "java.lang.String")));
        TypeVariable variable = of(name, "", OBJECT, argument);
        return new TypeVariable(name, variable.declaration, argument, variable.kind, true);
    }

    private static TypeVariable of(String name, String bound, String erasure, Kind argument) {
        Kind kind = new Kind(
                name,
                erasure,
                argument.erasure(),
                argument.values(),
                List.of(),
                EnumSet.of(Trait.OPEN, Trait.VARIABLE, Trait.ERASED));
        return new TypeVariable(name, bound.isEmpty() ? name : name + " extends " + bound, argument, kind, false);
    }

    private static Kind renamed(Kind kind, String name) {
        Set<Trait> traits = kind.traits();
        return new Kind(name, kind.erasure(), kind.element(), kind.values(), kind.steps(), traits);
    }

    /** Or by more than one type. */
    boolean isBoundedByVariables() {
        boolean isBelowAnother = !declaration.equals(name)
                && !declaration.contains(" extends java.")
                && !declaration.contains(".Types.");
        return isBelowAnother || declaration.contains("<" + name + ">") || declaration.contains("&");
    }

    /** {@code <A, B extends A> }, or nothing. */
    static String declarations(List<TypeVariable> variables) {
        return variables.isEmpty() ? "" : inBrackets(variables, TypeVariable::declaration) + " ";
    }

    /** {@code <A, B>}, or nothing. */
    static String names(List<TypeVariable> variables) {
        return inBrackets(variables, TypeVariable::name);
    }

    /** What stands for them, in the same form. */
    static String arguments(List<TypeVariable> variables) {
        return inBrackets(variables, variable -> variable.argument.text());
    }

    private static String inBrackets(List<TypeVariable> variables, Function<TypeVariable, String> text) {
        return variables.isEmpty() ? "" : variables.stream().map(text).collect(Collectors.joining(", ", "<", ">"));
    }
}
