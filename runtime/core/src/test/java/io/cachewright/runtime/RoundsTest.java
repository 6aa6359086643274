package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Every directed test again and again, to see that none fails now and then: the profile {@code rounds}. Histories,
 * Lincheck and memory have soaks of their own.
 */
class RoundsTest {
    @Test
    @EnabledIfSystemProperty(named = "rounds", matches = "\\d+")
    void every_directed_test_passes_in_every_round() {
        LauncherDiscoveryRequest tests = Rounds.testsIn(System.getProperty("rounds.classes", ".*Test"));
        assertEquals(List.of(), new Rounds(tests, System.out::println).failuresIn(Integer.getInteger("rounds")));
    }

    @Test
    void the_first_failure_ends_the_rounds_and_is_named() {
        LauncherDiscoveryRequest tests = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(FailsNowAndThen.class))
                .build();
        List<String> told = new ArrayList<>();
        FailsNowAndThen.runs.set(0);
        String failures = new Rounds(tests, told::add).failuresIn(5).toString();
        assertTrue(failures.contains("FailsNowAndThen") && failures.contains("the_third_time()"), failures);
        assertTrue(failures.contains("round 3: ") && failures.contains("as planned"), failures);
        assertEquals(List.of("3 of 5 rounds, 5 tests passed, failed: " + failures), told);
    }

    @Test
    void rounds_without_a_test_are_a_failure() {
        assertNotEquals(List.of(), new Rounds(Rounds.testsIn("NoSuchTest"), told -> {}).failuresIn(5));
    }

    /** Surefire leaves nested classes alone, and a name without "Test" the rounds themselves. */
    static class FailsNowAndThen {
        private static final AtomicInteger runs = new AtomicInteger();

        @Test
        void the_third_time() {
            assertNotEquals(3, runs.incrementAndGet(), "as planned");
        }

        @Test
        void never() {}
    }
}
