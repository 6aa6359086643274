package io.cachewright.processor.programs;

import static io.cachewright.processor.programs.Kind.Trait.PRIMITIVE;
import static io.cachewright.processor.programs.Kind.Trait.TEXT;

import java.util.List;
import java.util.Set;

/** The types of Java that programs are made of, with values that are easily taken for one another. */
final class Values {
    static final List<Kind> PRIMITIVES = List.of(
            primitive("boolean", "false", "true"),
            primitive("byte", "(byte) 0", "(byte) 1", "(byte) -1"),
            primitive("short", "(short) 0", "(short) 1", "(short) -1"),
            primitive("char", "'a'", "'b'", "'\\0'"),
            primitive("int", "0", "1", "-1", "java.lang.Integer.MAX_VALUE"),
            primitive("long", "0L", "1L", "-1L", "4294967296L"),
            primitive("float", "0f", "-0f", "java.lang.Float.NaN"),
            primitive("double", "0d", "-0d", "java.lang.Double.NaN", "1d"));

    static final List<Kind> BOXES = List.of(
            texts("java.lang.Boolean", "false", "true"),
            texts("java.lang.Byte", "(byte) 0", "(byte) 1"),
            texts("java.lang.Short", "(short) 0", "(short) 1"),
            texts("java.lang.Character", "'a'", "'b'"),
            texts("java.lang.Integer", "0", "1000", "-1"),
            texts("java.lang.Long", "0L", "-1L", "4294967296L"),
            texts("java.lang.Float", "0f", "-0f"),
            texts("java.lang.Double", "-0d", "0d", "java.lang.Double.NaN"));

    /** The second and the third have one hash code. */
    static final Kind STRING = texts(
            "java.lang.String",
            "new java.lang.String(\"a\")",
            "new java.lang.String(\"Aa\")",
            "new java.lang.String(\"BB\")",
            "\"\"",
            "\"null\"",
            "\"1:b\"");

    static final List<Kind> OTHERS = List.of(
            texts("java.math.BigDecimal", "new java.math.BigDecimal(\"1.0\")", "new java.math.BigDecimal(\"1.00\")"),
            texts("java.util.UUID", "new java.util.UUID(1, 2)", "new java.util.UUID(2, 1)"),
            texts("java.time.LocalDate", "java.time.LocalDate.of(2026, 1, 1)", "java.time.LocalDate.MIN"),
            texts("java.time.Instant", "java.time.Instant.ofEpochSecond(1)", "java.time.Instant.EPOCH"),
            texts("java.util.Locale", "java.util.Locale.ROOT", "java.util.Locale.ENGLISH"),
            texts(
                    "java.util.Currency",
                    "java.util.Currency.getInstance(\"EUR\")",
                    "java.util.Currency.getInstance(\"CHF\")"),
            texts("java.net.URI", "java.net.URI.create(\"a:b\")", "java.net.URI.create(\"a:c\")"),
            Kind.plain(
                    "java.util.OptionalInt", List.of("java.util.OptionalInt.empty()", "java.util.OptionalInt.of(0)")),
            Kind.plain("java.lang.Number", List.of("1", "1L", "1d")),
            Kind.plain(
                    "java.lang.Object",
                    List.of(
                            "1",
                            "1L",
                            "new java.lang.String(\"1\")",
                            "new int[] {1}",
                            "new long[] {1}",
                            "new java.lang.Object[] {\"1\"}",
                            "new java.lang.String[] {\"1\"}",
                            "java.util.List.of(1)")),
            Kind.plain("java.io.Serializable", List.of("1", "new int[] {1}", "new int[] {1, 2}")),
            generic("java.lang.Class<?>", "java.lang.Class", "java.lang.String.class", "int.class", "int[].class"),
            generic("java.lang.Comparable<java.lang.String>", "java.lang.Comparable", "\"a\"", "\"b\""));

    private Values() {}

    private static Kind primitive(String text, String... values) {
        return Kind.plain(text, List.of(values), PRIMITIVE, TEXT);
    }

    private static Kind texts(String text, String... values) {
        return Kind.plain(text, List.of(values), TEXT);
    }

    private static Kind generic(String text, String erasure, String... values) {
        Kind kind = new Kind(text, erasure, erasure, List.of(values), List.of(), Set.of());
        return text.endsWith("<?>") ? kind : kind.with(Kind.Trait.ERASED);
    }
}
