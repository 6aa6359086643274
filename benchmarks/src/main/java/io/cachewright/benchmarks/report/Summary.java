package io.cachewright.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rounds of one JDK say together: medians, since one round may have had bad luck. */
record Summary(List<Measure> measures) {
    private static final String BASE = "caffeine";

    /** The time of one call in ns: the processor's, where it was counted. */
    OptionalDouble time(String row, String rival) {
        return median(row, rival, Summary::time);
    }

    /** As the clock on the wall saw it. */
    OptionalDouble wall(String row, String rival) {
        return median(row, rival, Measure::value);
    }

    OptionalDouble bytes(String row, String rival) {
        return median(row, rival, Measure::bytes);
    }

    /** To what Caffeine by hand took in the same round. */
    OptionalDouble ratio(String row, String rival) {
        return median(
                row,
                rival,
                measure -> of(row, BASE)
                        .filter(base -> base.round() == measure.round())
                        .findFirst()
                        .map(base -> time(measure) / time(base))
                        .orElse(null));
    }

    private static double time(Measure measure) {
        return Optional.ofNullable(measure.cpu()).orElse(measure.value());
    }

    private OptionalDouble median(String row, String rival, Function<Measure, @Nullable Double> part) {
        double[] parts = of(row, rival)
                .flatMap(measure -> Optional.ofNullable(part.apply(measure)).stream())
                .mapToDouble(value -> value)
                .sorted()
                .toArray();
        return parts.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((parts[(parts.length - 1) / 2] + parts[parts.length / 2]) / 2);
    }

    private Stream<Measure> of(String row, String rival) {
        return measures.stream()
                .filter(measure -> measure.row().equals(row) && measure.rival().equals(rival));
    }
}
