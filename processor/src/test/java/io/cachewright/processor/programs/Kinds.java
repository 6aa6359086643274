package io.cachewright.processor.programs;

import static io.cachewright.processor.programs.Kind.Trait.ARRAY;
import static io.cachewright.processor.programs.Kind.Trait.ERASED;
import static io.cachewright.processor.programs.Kind.Trait.OPEN;
import static io.cachewright.processor.programs.Kind.Trait.PRIMITIVE;
import static io.cachewright.processor.programs.Kind.Trait.VARIABLE;

import io.cachewright.processor.programs.Kind.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Types at random: those of Java, those of the program, type variables, and what is made of them. */
final class Kinds {
    private static final int DEEPEST = 2;

    private final Dice dice;
    private final String home;
    private final OwnTypes own;

    /**
     * For one package of a program.
     *
     * @param home where the program's own types are
     */
    Kinds(Dice dice, String home, boolean isAtHome) {
        this.dice = dice;
        this.home = home;
        this.own = new OwnTypes(home, isAtHome);
    }

    OwnTypes own() {
        return own;
    }

    /** The class that has what methods pick from. */
    String results() {
        return home + ".Results";
    }

    /** For a parameter. */
    Kind any(List<TypeVariable> scope) {
        return any(scope, DEEPEST);
    }

    private Kind any(List<TypeVariable> scope, int depth) {
        return switch (dice.below(20)) {
            case 0, 1, 2, 3 -> dice.of(Values.PRIMITIVES);
            case 4, 5, 6 -> arrayOf(any(scope, depth - 1));
            case 7, 8, 9 ->
                scope.isEmpty() ? reference(scope, depth) : dice.of(scope).kind();
            default -> reference(scope, depth);
        };
    }

    /** For a type argument: no primitive, and no array, which would be compared by identity. */
    private Kind reference(List<TypeVariable> scope, int depth) {
        List<TypeVariable> usable =
                scope.stream().filter(variable -> !variable.isAlone()).toList();
        int choice = dice.below(depth > 0 ? 16 : 10);
        if (choice == 9 && !usable.isEmpty()) {
            return dice.of(usable).kind();
        }
        return switch (choice) {
            case 0, 1 -> dice.of(Values.BOXES);
            case 2, 3 -> Values.STRING;
            case 4, 5 ->
                dice.of(Values.OTHERS.stream().filter(Kinds::isNeverArray).toList());
            case 6, 7, 8, 9 -> dice.of(own.all());
            default -> generic(scope, depth);
        };
    }

    private static boolean isNeverArray(Kind kind) {
        return kind.values().stream().noneMatch(value -> value.contains("[] {"));
    }

    /** For a parameter by itself, whose arrays are compared by content. */
    Kind mayBeArray() {
        return dice.of(
                Values.OTHERS.stream().filter(kind -> !isNeverArray(kind)).toList());
    }

    private Kind generic(List<TypeVariable> scope, int depth) {
        Kind held = reference(scope, depth - 1);
        Kind written = dice.oneIn(8) ? held.annotated(own.mark()) : held;
        return switch (dice.below(8)) {
            case 0, 1 -> of("java.util.List", written, listsOf(held));
            case 2 -> of("java.util.Set", written, setsOf(held));
            case 3 -> of("java.util.Optional", written, optionalsOf(held));
            case 4 -> of("java.util.Collection", written, listsOf(held));
            case 5 -> mapOf(written, reference(scope, depth - 1));
            case 6 -> pairOf(written, reference(scope, depth - 1));
            default -> boxOf(written);
        };
    }

    /** Of exactly this. */
    Kind listOf(Kind held) {
        String list = "java.util.List";
        return new Kind(list + "<" + held.text() + ">", list, list, listsOf(held), List.of(), Set.of()).with(ERASED);
    }

    private static List<String> listsOf(Kind held) {
        return List.of(
                "java.util.List.of()",
                "java.util.List.of(" + held.values().get(0) + ")",
                "new java.util.ArrayList<>(java.util.List.of(" + held.values().get(0) + "))",
                "java.util.Arrays.asList(null, " + held.values().get(1) + ")");
    }

    private static List<String> setsOf(Kind held) {
        return List.of(
                "java.util.Set.of()",
                "new java.util.LinkedHashSet<>(java.util.List.of(" + all(held) + "))",
                "java.util.Set.of(" + held.values().get(1) + ")");
    }

    private static List<String> optionalsOf(Kind held) {
        return List.of(
                "java.util.Optional.empty()",
                "java.util.Optional.of(" + held.values().get(0) + ")");
    }

    private static String all(Kind kind) {
        return String.join(", ", kind.values());
    }

    private Kind of(String type, Kind held, List<String> values) {
        String argument = argument(held);
        Kind kind = new Kind(type + "<" + argument + ">", type, type, values, List.of(), inherited(held));
        return argument.equals("?") ? kind : kind.with(ERASED);
    }

    private static Set<Kind.Trait> inherited(Kind... held) {
        boolean isVariable = Stream.of(held).anyMatch(kind -> kind.is(VARIABLE));
        return isVariable ? EnumSet.of(VARIABLE) : EnumSet.noneOf(Kind.Trait.class);
    }

    /** The type itself, or a wildcard that it is within. */
    private String argument(Kind held) {
        return switch (dice.below(8)) {
            case 0 -> "? extends " + held.text();
            case 1 -> "? super " + held.text();
            case 2 -> "?";
            default -> held.text();
        };
    }

    private Kind mapOf(Kind key, Kind value) {
        String text = "java.util.Map<" + key.text() + ", " + argument(value) + ">";
        String first = key.values().get(0) + ", " + value.values().get(0);
        List<String> values = List.of(
                "java.util.Map.of()",
                "java.util.Map.of(" + first + ")",
                "java.util.Map.of(" + key.values().get(1) + ", "
                        + value.values().get(1) + ")");
        return new Kind(text, "java.util.Map", "java.util.Map", values, List.of(), inherited(key, value)).with(ERASED);
    }

    private Kind boxOf(Kind held) {
        String argument = argument(held);
        String box = home + ".Types.Box";
        Kind kind = new Kind(
                box + "<" + argument + ">",
                box,
                box,
                List.of("new " + box + "<>(" + held.values().get(0) + ")", "new " + box + "<>(null)"),
                List.of(new Step("value", "value()", seen(argument, held))),
                inherited(held));
        return argument.equals("?") ? kind : kind.with(ERASED);
    }

    /** The type of a box of this type. */
    String boxOf(String type) {
        return home + ".Types.Box<" + type + ">";
    }

    /** A box of exactly this. */
    Kind plainBoxOf(Kind held) {
        String box = home + ".Types.Box";
        return new Kind(
                        box + "<" + held.text() + ">",
                        box,
                        box,
                        List.of("new " + box + "<>(" + held.values().get(0) + ")", "new " + box + "<>(null)"),
                        List.of(new Step("value", "value()", held)),
                        inherited(held))
                .with(ERASED);
    }

    private Kind pairOf(Kind first, Kind second) {
        String argument = argument(second);
        String pair = home + ".Types.Pair";
        return new Kind(
                        pair + "<" + first.text() + ", " + argument + ">",
                        pair,
                        pair,
                        List.of(
                                "new " + pair + "<>(" + first.values().get(0) + ", null)",
                                "new " + pair + "<>(" + first.values().get(0) + ", "
                                        + second.values().get(0) + ")",
                                "new " + pair + "<>(" + first.values().get(1) + ", "
                                        + second.values().get(0) + ")"),
                        List.of(
                                new Step("first", "first()", first),
                                new Step("second", "second()", seen(argument, second))),
                        inherited(first, second))
                .with(ERASED);
    }

    /** What a component of this type argument is known to be. */
    private static Kind seen(String argument, Kind held) {
        boolean isKnown = argument.equals(held.text()) || argument.startsWith("? extends");
        return isKnown ? held : Kind.plain("java.lang.Object", held.values());
    }

    /** With elements that are null where they can be. */
    Kind arrayOf(Kind element) {
        String made = "new " + element.element() + "[] {";
        List<String> values =
                new ArrayList<>(List.of(made + "}", made + element.values().get(0) + "}"));
        values.add(made + element.values().get(0) + ", " + element.values().get(1) + "}");
        if (!element.is(PRIMITIVE)) {
            values.add(made + "null}");
        }
        Set<Kind.Trait> traits = EnumSet.of(ARRAY);
        Stream.of(OPEN, VARIABLE, ERASED).filter(element::is).forEach(traits::add);
        return new Kind(
                element.text() + "[]", element.erasure() + "[]", element.element() + "[]", values, List.of(), traits);
    }

    Kind named(String text) {
        return Stream.of(Values.PRIMITIVES, Values.BOXES, List.of(Values.STRING))
                .flatMap(List::stream)
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** Those whose values are in an order. */
    List<Kind> compared() {
        return List.of(Values.STRING, named("java.lang.Integer"), named("java.lang.Long"));
    }

    Kind level() {
        return own.level();
    }

    Kind named() {
        return own.named();
    }

    Kind person() {
        return own.person();
    }
}
