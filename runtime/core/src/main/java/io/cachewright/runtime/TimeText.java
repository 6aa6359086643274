package io.cachewright.runtime;

import java.time.Duration;
import java.util.Locale;

/** A measured time as people read it: three digits and a unit, as in {@code 2.14ms}. */
final class TimeText {
    private static final String[] UNITS = {"ns", "us", "ms", "s"};

    private TimeText() {}

    static String of(Duration time) {
        double amount = time.toSeconds() * 1e9 + time.toNanosPart();
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        if (unit == UNITS.length - 1 && amount >= 120) {
            return minutes(Math.round(amount));
        }
        String digits = amount >= 99.95 || unit == 0 ? "%.0f" : amount >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, digits, amount) + UNITS[unit];
    }

    private static String minutes(long seconds) {
        if (seconds < 3_600) {
            return seconds / 60 + "m" + seconds % 60 + "s";
        }
        long hours = seconds / 3_600;
        return hours < 48 ? hours + "h" + seconds % 3_600 / 60 + "m" : hours / 24 + "d" + hours % 24 + "h";
    }
}
