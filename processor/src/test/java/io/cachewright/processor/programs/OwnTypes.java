package io.cachewright.processor.programs;

import static io.cachewright.processor.programs.Kind.Trait.TEXT;

import io.cachewright.processor.programs.Kind.Step;
import java.util.List;

/** The types that each program declares for itself: an enum, records, an interface, a class with an equals. */
final class OwnTypes {
    private static final String SOURCE = """
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

    private final String prefix;

    OwnTypes(String home) {
        this.prefix = home + ".Types.";
    }

    static String source(String home) {
        return SOURCE.formatted(home);
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
        return Kind.plain(place, List.of(newOf("Place", "1", level().values().get(0)), newOf("Place", "1", "null")))
                .withSteps(new Step("zip", "zip()", Values.PRIMITIVES.get(4)), new Step("level", "level()", level()));
    }

    Kind person() {
        return Kind.plain(
                        prefix + "Person",
                        List.of(
                                newOf("Person", "\"a\"", "1L", place().values().get(0)),
                                newOf("Person", "\"a\"", "null", "null"),
                                newOf("Person", "null", "1L", place().values().get(1))))
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

    List<Kind> all() {
        return List.of(level(), named(), place(), person(), code());
    }

    private String newOf(String type, String... arguments) {
        return "new " + prefix + type + "(" + String.join(", ", arguments) + ")";
    }
}
