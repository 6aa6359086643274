package io.cachewright.processor.programs;

import static io.cachewright.processor.programs.Kind.Trait.TEXT;

import io.cachewright.processor.programs.Kind.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The types that each program declares for itself: an enum, records, an interface, classes with an equals. Those of the
 * package at home that can be seen in others, or have something that can't.
 */
final class OwnTypes {
    /** How what only the package at home may use reads in a source. */
    private static final List<String> HIDDEN = List.of(".Hidden", ".depth");

    private static final String TYPES = """
            package %s;

            public interface Types {
                enum Level {
                    LOW,
                    MIDDLE {
                        @java.lang.Override
                        public java.lang.String toString() { return "in between"; }
                    },
                    HIGH
                }

                interface Named { java.lang.String name(); }

                record Place(int zip, Level level) {}

                record Person(java.lang.String name, java.lang.Long id, Place place) implements Named {}

                record Box<X>(X value) {}

                record Pair<X, Y>(X first, Y second) {}

                final class Code {
                    public final int number;
                    private final java.lang.String owner;

                    public Code(int number, java.lang.String owner) { this.number = number; this.owner = owner; }

                    public java.lang.String getOwner() { return owner; }

                    public boolean isOpen() { return number > 0; }

                    @java.lang.Override
                    public boolean equals(java.lang.Object other) {
                        return other instanceof Code that && that.number == number
                                && java.util.Objects.equals(that.owner, owner);
                    }

                    @java.lang.Override
                    public int hashCode() { return number; }

                    @java.lang.Override
                    public java.lang.String toString() { return number + " " + owner; }
                }

                class Failure extends java.lang.Exception {
                    public Failure(java.lang.String message) { super(message); }
                }

                @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
                @interface Mark {}
            }
            """;

    private static final String HIDDEN_SOURCE = """
            package %s;

            record Hidden(int depth, java.lang.String label) {}
            """;

    /** In its package a path takes {@code label()}, in others {@code getLabel()}. */
    private static final String NEAR = """
            package %s;

            public final class Near {
                final int depth;
                private final java.lang.String label;

                public Near(int depth, java.lang.String label) { this.depth = depth; this.label = label; }

                java.lang.String label() { return label; }

                public java.lang.String getLabel() { return label; }

                @java.lang.Override
                public boolean equals(java.lang.Object other) {
                    return other instanceof Near that && that.depth == depth
                            && java.util.Objects.equals(that.label, label);
                }

                @java.lang.Override
                public int hashCode() { return depth; }

                @java.lang.Override
                public java.lang.String toString() { return depth + " " + label; }
            }
            """;

    private final String home;
    private final String prefix;
    private final boolean isAtHome;

    /**
     * Those of a program.
     *
     * @param isAtHome whether they are used in their own package
     */
    OwnTypes(String home, boolean isAtHome) {
        this.home = home;
        this.prefix = home + ".Types.";
        this.isAtHome = isAtHome;
    }

    /** Java by the names of the classes. */
    static Map<String, String> sources(String home) {
        return Map.of(
                "Types", TYPES.formatted(home), "Hidden", HIDDEN_SOURCE.formatted(home), "Near", NEAR.formatted(home));
    }

    /** Whether only the package at home may say this. */
    static boolean areHidden(String source) {
        return HIDDEN.stream().anyMatch(source::contains);
    }

    /** Whether only the package at home may name this type, or what its values are. */
    static boolean isHidden(Kind kind) {
        return areHidden(kind.text() + kind.values());
    }

    String mark() {
        return "@" + prefix + "Mark";
    }

    String failure() {
        return prefix + "Failure";
    }

    Kind level() {
        String level = prefix + "Level";
        return Kind.plain(level, List.of(level + ".LOW", level + ".MIDDLE", level + ".HIGH"), TEXT);
    }

    Kind named() {
        return Kind.plain(prefix + "Named", person().values()).withSteps(new Step("name", "name()", Values.STRING));
    }

    Kind place() {
        String place = prefix + "Place";
        String low = level().values().get(0);
        return Kind.plain(
                        place, List.of(newOf("Place", "1", low), newOf("Place", "1", "null"), newOf("Place", "0", low)))
                .withSteps(new Step("zip", "zip()", Values.PRIMITIVES.get(4)), new Step("level", "level()", level()));
    }

    Kind person() {
        return Kind.plain(
                        prefix + "Person",
                        List.of(
                                newOf("Person", "\"a\"", "1L", place().values().get(0)),
                                newOf("Person", "\"a\"", "null", "null"),
                                newOf("Person", "null", "1L", place().values().get(1)),
                                newOf("Person", "null", "null", "null")))
                .withSteps(
                        new Step("name", "name()", Values.STRING),
                        new Step("id", "id()", Values.BOXES.get(5)),
                        new Step("place", "place()", place()));
    }

    Kind code() {
        return Kind.plain(
                        prefix + "Code",
                        List.of(newOf("Code", "1", "\"a\""), newOf("Code", "1", "null"), newOf("Code", "0", "\"a\"")))
                .withSteps(
                        new Step("number", "number", Values.PRIMITIVES.get(4)),
                        new Step("owner", "getOwner()", Values.STRING),
                        new Step("open", "isOpen()", Values.PRIMITIVES.get(0)));
    }

    private Kind near() {
        String near = home + ".Near";
        Step label = new Step("label", "getLabel()", Values.STRING);
        Step depth = new Step("depth", "depth", Values.PRIMITIVES.get(4));
        Kind kind = Kind.plain(
                near, List.of("new " + near + "(1, \"a\")", "new " + near + "(1, null)", "new " + near + "(0, \"a\")"));
        return isAtHome ? kind.withSteps(label, depth) : kind.withSteps(label);
    }

    private Kind hidden() {
        String hidden = home + ".Hidden";
        return Kind.plain(hidden, List.of("new " + hidden + "(1, \"a\")", "new " + hidden + "(0, null)"))
                .withSteps(
                        new Step("depth", "depth()", Values.PRIMITIVES.get(4)),
                        new Step("label", "label()", Values.STRING));
    }

    List<Kind> all() {
        List<Kind> seen = List.of(level(), named(), place(), person(), code(), near(), near());
        // The more often these are met, the more packages matter.
        return isAtHome
                ? Stream.concat(seen.stream(), Stream.of(hidden(), hidden())).toList()
                : seen;
    }

    private String newOf(String type, String... arguments) {
        return "new " + prefix + type + "(" + String.join(", ", arguments) + ")";
    }
}
