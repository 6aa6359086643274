package io.cachewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Every directed test again and again, to see that none fails now and then:
 * {@code -Dtest=RoundsTest -Drepeat.rounds=1000}, and {@code -Drepeat.classes=.*FlightsTest} for some of them.
 * Histories, Lincheck and memory have soaks of their own.
 */
@EnabledIfSystemProperty(named = "repeat.rounds", matches = "\\d+")
class RoundsTest {
    private static final int TELL_EVERY = 50;

    @Test
    void every_directed_test_passes_in_every_round() {
        int rounds = Integer.getInteger("repeat.rounds");
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("io.cachewright.runtime"))
                .filters(
                        includeClassNamePatterns(System.getProperty("repeat.classes", ".*Test")),
                        excludeClassNamePatterns(".*\\.(history|lincheck)\\..*|.*\\.(RoundsTest|MemoryTest)"))
                .build();
        Launcher launcher = LauncherFactory.create();
        List<String> failures = new ArrayList<>();
        long tests = 0;
        for (int round = 1; round <= rounds; round++) {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            launcher.execute(request, listener);
            TestExecutionSummary summary = listener.getSummary();
            tests += summary.getTestsSucceededCount();
            for (TestExecutionSummary.Failure failure : summary.getFailures()) {
                failures.add("round " + round + ": "
                        + failure.getTestIdentifier().getLegacyReportingName() + ": " + failure.getException());
            }
            if (round % TELL_EVERY == 0 || round == rounds) {
                System.out.println(round + " rounds, " + tests + " tests passed, failed: " + failures);
            }
        }
        assertTrue(tests >= rounds, "there was something to run");
        assertEquals(List.of(), failures);
    }
}
