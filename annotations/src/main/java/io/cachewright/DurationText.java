package io.cachewright;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * How durations are written in annotations and configuration: {@code 10m}, {@code 1h30m}, {@code 500ms}, or ISO-8601 as
 * in {@code PT5M}.
 *
 * <p>The short form is one or more whole numbers, each with its unit, from the largest unit to the smallest: {@code d}
 * (24 hours), {@code h}, {@code m}, {@code s}, {@code ms}. Spaces between them are allowed. The compiler and the runtime
 * read durations by this class alone.
 */
public final class DurationText {
    private static final String[] UNITS = {"d", "h", "m", "s", "ms"};
    private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1_000, 1};

    private DurationText() {}

    /**
     * The duration that a text names; zero and ISO-8601 negatives are read as they are.
     *
     * @throws DateTimeParseException if the text names none; its message says what was expected, its error index where
     */
    public static Duration parse(String text) {
        if (text.startsWith("P") || text.startsWith("-P") || text.startsWith("+P")) {
            return Duration.parse(text);
        }
        return new Reading(text).duration();
    }

    /** The shortest text for a duration in whole milliseconds, as in {@code 1h30m}; ISO-8601 for any other. */
    public static String format(Duration duration) {
        if (duration.isNegative() || duration.toNanosPart() % 1_000_000 != 0 || duration.toDays() > 100_000_000) {
            return duration.toString();
        }
        long rest = duration.toMillis();
        StringBuilder text = new StringBuilder();
        for (int unit = 0; unit < UNITS.length; unit++) {
            long count = rest / MILLIS[unit];
            if (count > 0) {
                text.append(count).append(UNITS[unit]);
                rest -= count * MILLIS[unit];
            }
        }
        return text.length() == 0 ? "0s" : text.toString();
    }

    /** One pass over a text in the short form. */
    private static final class Reading {
        private final String text;
        private int at;
        private int lastUnit = -1;

        Reading(String text) {
            this.text = text;
        }

        Duration duration() {
            Duration sum = Duration.ZERO;
            skipSpaces();
            do {
                sum = plus(sum, number());
                skipSpaces();
            } while (at < text.length());
            return sum;
        }

        private Duration plus(Duration sum, long count) {
            int start = at;
            int unit = unit();
            if (unit <= lastUnit) {
                throw unreadable(
                        "'" + UNITS[unit] + "' follows '" + UNITS[lastUnit] + "', but units go from large to small",
                        start);
            }
            lastUnit = unit;
            try {
                return sum.plusMillis(Math.multiplyExact(count, MILLIS[unit]));
            } catch (ArithmeticException tooLong) {
                throw unreadable("this is longer than a duration can be", start);
            }
        }

        private long number() {
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at == start) {
                throw unreadable("a number is expected here", start);
            }
            try {
                return Long.parseLong(text.substring(start, at));
            } catch (NumberFormatException tooLarge) {
                throw unreadable("this number is too large", start);
            }
        }

        private int unit() {
            skipSpaces();
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            String name = text.substring(start, at);
            for (int unit = 0; unit < UNITS.length; unit++) {
                if (UNITS[unit].equals(name)) {
                    return unit;
                }
            }
            throw unreadable("a unit is expected here: d, h, m, s or ms", start);
        }

        private void skipSpaces() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private DateTimeParseException unreadable(String reason, int index) {
            return new DateTimeParseException(reason, text, index);
        }
    }
}
