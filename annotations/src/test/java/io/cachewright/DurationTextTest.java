package io.cachewright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "10m, PT10M",
        "1h30m, PT1H30M",
        "1h 30m, PT1H30M",
        "' 1 h  30 m ', PT1H30M",
        "1d12h, PT36H",
        "500ms, PT0.5S",
        "2s500ms, PT2.5S",
        "0s, PT0S",
        "PT5M, PT5M",
        "-PT5M, PT-5M",
        "P1D, PT24H"
    })
    void reads(String text, Duration expected) {
        assertEquals(expected, DurationText.parse(text));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        "", 0, a number is expected here
        ten, 0, a number is expected here
        10, 2, "a unit is expected here: d, h, m, s or ms"
        10min, 2, "a unit is expected here: d, h, m, s or ms"
        10m5, 4, "a unit is expected here: d, h, m, s or ms"
        5m1h, 3, "'h' follows 'm', but units go from large to small"
        1m1m, 3, "'m' follows 'm', but units go from large to small"
        99999999999999999999s, 0, this number is too large
        9223372036854775807d, 19, this is longer than a duration can be
        -5m, 0, a number is expected here
        """)
    void says_where_a_text_is_wrong(String text, int index, String message) {
        DateTimeParseException wrong = assertThrows(DateTimeParseException.class, () -> DurationText.parse(text));
        assertEquals(index, wrong.getErrorIndex());
        assertEquals(message, wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "PT10M, 10m",
        "PT1H30M, 1h30m",
        "PT36H, 1d12h",
        "PT0.25S, 250ms",
        "PT0S, 0s",
        "PT0.0000001S, PT0.0000001S",
        "PT2400000000H, 100000000d",
        "PT2400000024H, PT2400000024H",
        "PT-5M, PT-5M"
    })
    void writes(Duration duration, String expected) {
        assertEquals(expected, DurationText.format(duration));
    }

    @Test
    void what_it_writes_it_reads() {
        for (long millis = 0; millis < 200_000_000; millis += 999_983) {
            Duration duration = Duration.ofMillis(millis);
            assertEquals(duration, DurationText.parse(DurationText.format(duration)));
        }
    }
}
