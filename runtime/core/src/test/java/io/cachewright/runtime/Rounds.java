package io.cachewright.runtime;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The same tests again and again in this JVM, until some fail or all rounds are over. */
final class Rounds {
    private static final long TELL_EVERY = Duration.ofSeconds(30).toNanos();

    private final LauncherDiscoveryRequest tests;
    private final Consumer<String> progress;

    /** @param progress is told every half a minute how far things are, and once at the end */
    Rounds(LauncherDiscoveryRequest tests, Consumer<String> progress) {
        this.tests = tests;
        this.progress = progress;
    }

    /**
     * Classes of the runtime's tests by their whole names; never those that take minutes or a JVM of their own, or that
     * only read the code.
     */
    static LauncherDiscoveryRequest testsIn(String classes) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("io.cachewright.runtime"))
                .filters(
                        includeClassNamePatterns(classes),
                        excludeClassNamePatterns(
                                ".*\\.(history|lincheck)\\..*|.*\\.(LayersTest|RoundsTest|MemoryTest)"))
                .build();
    }

    /** What failed in the first round in which something did, with the reasons; empty if nothing ever did. */
    List<String> failuresIn(int rounds) {
        Launcher launcher = LauncherFactory.create();
        List<String> failures = List.of();
        long passed = 0;
        long told = System.nanoTime();
        for (int round = 1; round <= rounds && failures.isEmpty(); round++) {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            launcher.execute(tests, listener);
            failures = failures(round, listener.getSummary());
            passed += listener.getSummary().getTestsSucceededCount();
            if (round == rounds || !failures.isEmpty() || System.nanoTime() - told >= TELL_EVERY) {
                told = System.nanoTime();
                progress.accept(round + " of " + rounds + " rounds, " + passed + " tests passed, failed: " + failures);
            }
        }
        return failures;
    }

    private static List<String> failures(int round, TestExecutionSummary summary) {
        if (summary.getTestsFoundCount() == 0) {
            return List.of("There is no test to run.");
        }
        return summary.getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getUniqueId() + " in round " + round + ": "
                        + failure.getException())
                .toList();
    }
}
