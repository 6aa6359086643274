package io.cachewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Durations and numbers as a person writes them in Java. */
final class Literals {
    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

    /** Beyond this a duration has more milliseconds than a long can count. */
    private static final long MAX_SECONDS = Long.MAX_VALUE / 1_000 - 1;

    private Literals() {}

    /** {@code Duration.ofMinutes(10)}: in the largest unit that gives a whole number. */
    static CodeBlock duration(Duration duration) {
        if (duration.getNano() % 1_000_000 != 0 || duration.getSeconds() > MAX_SECONDS) {
            return CodeBlock.of("$T.parse($S)", Duration.class, duration.toString());
        }
        ChronoUnit unit = UNITS.stream()
                .filter(candidate ->
                        duration.toMillis() % candidate.getDuration().toMillis() == 0)
                .findFirst()
                .orElse(ChronoUnit.MILLIS);
        String name = unit.name().charAt(0) + unit.name().substring(1).toLowerCase(Locale.ROOT);
        long count = duration.toMillis() / unit.getDuration().toMillis();
        return CodeBlock.of("$T.of$L($L)", Duration.class, name, number(count));
    }

    /** {@code 10_000}. */
    static String number(long number) {
        String grouped = String.format(Locale.ROOT, "%,d", number).replace(',', '_');
        return number > Integer.MAX_VALUE ? grouped + "L" : grouped;
    }

    /** {@code 10,000}. */
    static String forPeople(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
