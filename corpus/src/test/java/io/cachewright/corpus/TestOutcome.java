package io.cachewright.corpus;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** Outcomes with nothing in them but what a test is about. */
final class TestOutcome {
    private TestOutcome() {}

    static Outcome with(List<Failure> failures) {
        return new Outcome(
                Library.parse("g:a:1"),
                0,
                new TreeMap<>(),
                0,
                0,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Duration.ZERO,
                List.of(),
                failures);
    }
}
