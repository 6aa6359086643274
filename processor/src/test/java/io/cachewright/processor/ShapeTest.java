package io.cachewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fingerprint of values' shape: another one exactly where what is written of them would be another. */
class ShapeTest {
    private static final Pattern FINGERPRINT = Pattern.compile("\\.shareable\\(\"([0-9a-f]{16})\"");

    private static final String HOST = """
            import io.cachewright.Cached;
            import java.util.*;

            class Users {
                @Cached(ttl = "1h")
                public List<User> all() {
                    return List.of();
                }
            }
            """;

    private static final String USER = """
            import java.util.*;

            record User(long id, String name, Address address, Map<Kind, List<User>> friends) {
                String shown() {
                    return name;
                }
            }

            enum Kind { NEAR, FAR }

            class Named<N> {
                protected N label;
            }

            class Address extends Named<String> {
                transient int unseen;
                public static final int MOST = 1;
                public int number;
                private String street = number + "";
                public Box<String> box = null;
                public String getStreet() { return street; }
            }

            class Box<T> {
                public T content;
            }
            """;

    @TempDir
    Path workspace;

    private int builds;

    /** What is no part of a value, or comes in another order. */
    private static final Map<String, String> SAME = Map.of(
            "String shown() {",
            "String shownDifferently() {",
            "enum Kind { NEAR, FAR }",
            "enum Kind { FAR, NEAR; int more() { return 1; } }",
            "public int number;\n",
            "protected int number; static int third;\n",
            "public String getStreet() { return street; }",
            "@Deprecated public String getRoad() { return street; } public int getMore() { return 1; }",
            "transient int unseen;",
            "",
            "public Box<String> box = null;",
            "final Box<String> box = new Box<>();");

    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("long id", "int id"),
            Map.entry("long id,", "Long id,"),
            Map.entry("String name", "String name, String title"),
            Map.entry("long id, ", "long number, "),
            Map.entry("Address address, ", ""),
            Map.entry("NEAR", "CLOSE"),
            Map.entry("FAR", "FAR, GONE"),
            Map.entry("List<User>", "Set<User>"),
            Map.entry("N label", "N caption"),
            Map.entry("Named<String>", "Named<Integer>"),
            Map.entry("extends Named<String>", ""),
            Map.entry("int number;", "long number;"),
            Map.entry("private String street", "private String street; String road"),
            Map.entry("Box<String>", "Box<Integer>"),
            Map.entry("transient int unseen", "int unseen"),
            Map.entry("T content;", "List<T> content;"));

    @ParameterizedTest
    @EnumSource(Build.With.class)
    void it_changes_with_what_can_be_seen_of_the_values_and_with_nothing_else(Build.With with) {
        String before = fingerprint(with, HOST, USER);

        SAME.forEach((one, other) -> assertEquals(before, fingerprint(with, HOST, changed(one, other)), other));
        OTHER.forEach((one, other) -> assertNotEquals(before, fingerprint(with, HOST, changed(one, other)), other));
    }

    private static String changed(String one, String other) {
        String changed = USER.replace("return name;", "return null;").replace(one, other);
        assertNotEquals(USER, changed, one);
        return changed;
    }

    private static final String NAMED = """
            package com.fasterxml.jackson.annotation;

            public @interface JsonTypeInfo {}
            """;

    private static final String SEALED = """
            import com.fasterxml.jackson.annotation.JsonTypeInfo;

            record User(Contact<Integer> contact) {}

            @JsonTypeInfo
            sealed interface Contact<T> permits Phone, Written {}

            record Phone<T>(T number) implements Contact<T> {}

            sealed interface Written<T> extends Contact<T> permits Letter {}

            record Letter<T>(String street) implements Written<T> {}
            """;

    /** Of those that a sealed type permits Jackson needs not be told. */
    @ParameterizedTest
    @EnumSource(Build.With.class)
    void it_changes_with_what_a_sealed_type_permits(Build.With with) {
        String before = fingerprint(with, HOST, SEALED, NAMED);
        for (String[] each : new String[][] {
            {"T number", "T number, int prefix"},
            {"String street", "String road"},
            {"Contact<Integer>", "Contact<Long>"},
            {"permits Phone, ", "permits Mail, Phone, "}
        }) {
            String changed = SEALED.replace(each[0], each[1]) + "record Mail<T>(String address) "
                    + (each[1].contains("Mail") ? "implements Contact<T> {}" : "{}");
            assertNotEquals(before, fingerprint(with, HOST, changed, NAMED), each[1]);
        }
        assertEquals(before, fingerprint(with, HOST, SEALED + "record Mail(String address) {}", NAMED));
    }

    @Test
    void compilers_agree() {
        assertEquals(
                fingerprint(Build.With.JAVAC, HOST, SEALED, NAMED),
                fingerprint(Build.With.ECLIPSE, HOST, SEALED, NAMED));
        assertEquals(fingerprint(Build.With.JAVAC, HOST, USER), fingerprint(Build.With.ECLIPSE, HOST, USER));
    }

    /** A build that recompiles changed files alone, or a module that sees others as class files. */
    @ParameterizedTest
    @EnumSource(Build.With.class)
    void it_does_not_matter_whether_the_type_is_source_or_compiled(Build.With with) throws IOException {
        Path library = Files.createDirectory(workspace.resolve("library"));
        Build compiled = Build.of(with, List.of(source("User", USER)), library);
        assertEquals("", compiled.complaints());

        String fingerprint = fingerprint(
                with,
                List.of(source("Users", HOST)),
                "-classpath",
                System.getProperty("java.class.path") + File.pathSeparator + compiled.classes());

        assertEquals(fingerprint(with, HOST, USER), fingerprint);
    }

    /** Nothing runs until the depth or the memory ends. */
    @ParameterizedTest
    @EnumSource(Build.With.class)
    void types_that_grow_in_a_circle_have_an_end(Build.With with) {
        String growing = """
                import java.util.List;
                class User { public Node<Node<String>> node; public User parent; }
                class Node<T> { public Node<List<T>> left; public Node<Node<T>> right; public T value; }
                """;

        assertNotEquals(fingerprint(with, HOST, USER), fingerprint(with, HOST, growing));
    }

    private String fingerprint(Build.With with, String host, String user) {
        return fingerprint(with, List.of(source("Users", host), source("User", user)));
    }

    private String fingerprint(Build.With with, String host, String user, String annotation) {
        return fingerprint(
                with, List.of(source("Users", host), source("User", user), source("JsonTypeInfo", annotation)));
    }

    private String fingerprint(Build.With with, List<Path> sources, String... options) {
        Build build = Build.of(with, sources, workspace.resolve("build" + ++builds), options);
        assertEquals("", build.complaints());
        Matcher matcher = FINGERPRINT.matcher(build.generated().get("CachedUsers.java"));
        assertTrue(matcher.find(), build.generated().get("CachedUsers.java"));
        return matcher.group(1);
    }

    private Path source(String type, String text) {
        try {
            Path folder = Files.createDirectories(workspace.resolve("source" + ++builds));
            return Files.writeString(folder.resolve(type + ".java"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
