package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call of a cached method that another method of its class makes, by way of {@code this}.
 *
 * @param java what tells a {@link Witness} to make it
 * @param passed the arguments, as expressions
 */
record InnerCall(String java, List<String> passed) {
    InnerCall {
        passed = List.copyOf(passed);
    }

    /** One of these methods, whose types the caller can write and which call nothing themselves. */
    static Optional<InnerCall> any(Dice dice, List<CachedMethod> methods, String results) {
        List<CachedMethod> possible = methods.stream()
                .filter(method -> !method.method().callsAnother())
                // Of what is package-private a subclass in another package may have its own.
                .filter(method -> method.method().isPublicOrProtected())
                .filter(method -> method.method().variables().isEmpty())
                .filter(method -> method.method().parameters().stream()
                        .noneMatch(parameter -> parameter.kind().is(Kind.Trait.VARIABLE)))
                .toList();
        return possible.isEmpty()
                ? Optional.empty()
                : Optional.of(of(dice, dice.of(possible).method(), results));
    }

    private static InnerCall of(Dice dice, ProgramMethod method, String results) {
        List<String> passed = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Parameter parameter : method.parameters()) {
            taken.add(taken(parameter.kind(), results + "()[" + passed.size() + "]"));
            passed.add(dice.of(parameter.values()));
        }
        String call = "this." + method.name() + "(" + String.join(", ", taken) + ")";
        return new InnerCall(".calls(() -> " + call + ")", passed);
    }

    /** Of the very type that the parameter has, so that no overload is called. */
    private static String taken(Kind kind, String value) {
        return kind.is(Kind.Trait.PRIMITIVE)
                ? "(" + kind.text() + ") " + value
                : "Witness.<" + kind.text() + ">as(" + value + ")";
    }
}
