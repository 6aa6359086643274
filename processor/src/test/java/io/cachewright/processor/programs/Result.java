package io.cachewright.processor.programs;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a method returns, and how.
 *
 * @param text the type
 * @param made the end of the statement that returns it: a call of {@link Witness}
 * @param picked expressions one of which is returned; empty where it is made of the key's text
 */
record Result(String text, String made, List<String> picked) {
    private static final List<String> PLAIN = List.of(
            "boolean",
            "byte",
            "short",
            "char",
            "int",
            "long",
            "float",
            "double",
            "java.lang.Integer",
            "java.lang.String",
            "java.lang.String",
            "java.lang.Object",
            "java.lang.CharSequence",
            "java.util.OptionalInt",
            "java.util.Optional<java.lang.String>",
            "java.util.Optional<? extends java.lang.CharSequence>",
            "int[]",
            "byte[][]",
            "java.lang.String[]",
            "java.util.List<java.lang.String>",
            "java.util.Map<java.lang.String, java.lang.Integer>");

    Result {
        picked = List.copyOf(picked);
    }

    static Result any(Dice dice, Kinds kinds, List<Parameter> parameters, String id) {
        boolean isLater = dice.oneIn(8);
        List<Parameter> given = parameters.stream()
                .filter(parameter -> !parameter.isNotKey() && parameter.kind().is(Kind.Trait.VARIABLE))
                .filter(parameter -> !parameter.kind().is(Kind.Trait.ARRAY))
                .toList();
        if (!given.isEmpty() && dice.oneIn(3)) {
            Parameter parameter = dice.of(given);
            return later(dice, isLater, parameter.kind().text(), "gives(" + parameter.name() + ")", List.of());
        }
        if (dice.oneIn(3)) {
            Kind kind = kinds.any(List.of());
            boolean canBeLater = isLater && !kind.is(Kind.Trait.PRIMITIVE);
            return later(dice, canBeLater, kind.text(), "picks(" + kinds.results() + "." + id + "())", kind.values());
        }
        String text = dice.of(PLAIN);
        boolean canBeLater = isLater && (text.contains(".") || text.contains("["));
        return later(dice, canBeLater, text, "makes(\"" + raw(text) + "\")", List.of());
    }

    private static Result later(Dice dice, boolean isLater, String text, String made, List<String> picked) {
        if (!isLater) {
            return new Result(text, made, picked);
        }
        String future = dice.of("CompletableFuture", "CompletionStage");
        return new Result(
                "java.util.concurrent." + future + "<" + text + ">", dice.of("soon().", "later().") + made, picked);
    }

    private static String raw(String text) {
        int arguments = text.indexOf('<');
        return arguments < 0 ? text : text.substring(0, arguments);
    }

    boolean isPrimitive() {
        return !text.contains(".") && !text.contains("[") && Character.isLowerCase(text.charAt(0));
    }

    /** Whether it comes by a future. */
    boolean isLater() {
        return text.startsWith("java.util.concurrent.");
    }

    /** As made, but a future is complete when it is returned. */
    String madeAtOnce() {
        return made.replace("later()", "soon()");
    }

    /** As a type argument. */
    String boxed() {
        return IntStream.range(0, Values.PRIMITIVES.size())
                .filter(i -> Values.PRIMITIVES.get(i).text().equals(text))
                .mapToObj(i -> Values.BOXES.get(i).text())
                .findFirst()
                .orElse(text);
    }

    /** Whether it depends on nothing but the key's text, so that another method can return one as well. */
    boolean isMade() {
        return !made.contains("gives(");
    }
}
