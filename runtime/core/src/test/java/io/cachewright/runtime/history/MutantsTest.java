package io.cachewright.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Takes one rule after the other out of the runtime; the history checker or a directed test must notice each time. */
@Timeout(300)
class MutantsTest {
    private static final int MOST_ROUNDS = 1_000;
    private static final String FLIGHT_TEST = "io.cachewright.runtime.flight.FlightTest";
    private static final String OVERTAKEN_TEST = "io.cachewright.runtime.OvertakenTest";

    static Stream<Arguments> mutants() {
        return Stream.of(
                        new Mutant(
                                "versions captured after the load",
                                new Mutation.Edit(
                                        "Runs.java",
                                        "shelf.entry(call.key(), value, flight.evidence(), time)",
                                        "shelf.entry(call.key(), value, shelf.capture(call.under()), time)"),
                                new Mutation.Edit(
                                        "flight/Flight.java", "return evidence.stands() && LEASE", "return LEASE")),
                        new Mutant(
                                "joining a flight without asking whether it stands",
                                new Mutation.Edit("Loading.java", "return flight.stands() && call", "return call")),
                        new Mutant(
                                "publishing without comparing",
                                new Mutation.Edit(
                                        "flight/Flight.java",
                                        "return evidence.stands() && LEASE.compareAndSet(this, null, result);",
                                        "return true;")),
                        new Mutant(
                                "an entry served without asking whether it stands",
                                new Mutation.Edit(
                                        "Entry.java",
                                        "return evidence.stands(now) && (until == NEVER",
                                        "return (until == NEVER")),
                        new Mutant(
                                "an entry served without asking how old it is",
                                new Mutation.Edit(
                                        "Entry.java",
                                        "return evidence.stands(now) && (until == NEVER || now < until);",
                                        "return evidence.stands(now);")),
                        new Mutant(
                                "a tag forgotten before it is revoked",
                                new Mutation.Edit(
                                        "version/Tags.java",
                                        "Stamp stamp = table.getIfPresent(tag);",
                                        "Stamp stamp = table.asMap().remove(tag);")),
                        new Mutant(
                                "the entry removed before the flight is revoked",
                                new Mutation.Edit(
                                        "Changing.java",
                                        "flights.revoke(key); revoked.add(key); }",
                                        "shelf.invalidateKeys(List.of(key), told -> {}); flights.end(key);"
                                                + " revoked.add(key); }"),
                                new Mutation.Edit(
                                        "flight/Flights.java",
                                        "public int size()",
                                        "public void end(Object key) { Flight<R> gone = inTheAir.get(key);"
                                                + " if (gone != null) { inTheAir.remove(gone); } } public int size()")),
                        new Mutant(
                                "a put that does not ask what others changed meanwhile",
                                new Mutation.Edit(
                                        "Observed.java",
                                        "if (here == null || tags == null)",
                                        "if (true || here == null)")))
                .map(mutant -> Arguments.of(mutant.name(), mutant));
    }

    /** What takes a thread that is held up at one instruction, and the tests that hold one up there. */
    static Stream<Arguments> rareMutants() {
        Mutant handedOn = new Mutant(
                "an entry that one call found handed to all who waited",
                new Mutation.Edit("Loading.java", "runs.found(flight);", "runs.end(flight, kept);"),
                new Mutation.Edit(
                        "AsyncLoading.java",
                        "runs.found(flight); } return kept.future();",
                        "runs.end(flight, kept); } return kept.future();"));
        Mutant takenOutFirst = new Mutant(
                "a flight taken out of the table before it is revoked",
                new Mutation.Edit(
                        "flight/Flights.java",
                        "flight.revoke(); inTheAir.remove(flight);",
                        "inTheAir.remove(flight); flight.revoke();"));
        Mutant replacedFirst = new Mutant(
                "a flight replaced before it is revoked",
                new Mutation.Edit(
                        "flight/Flights.java",
                        "before.revoke(); if",
                        "boolean replaced = inTheAir.replace(before, flight); before.revoke(); if"),
                new Mutation.Edit(
                        "flight/Flights.java", "return inTheAir.replace(before, flight);", "return replaced;"));
        Mutant saidFirst = new Mutant(
                "a lease that says revoked before the result is",
                new Mutation.Edit(
                        "flight/Flight.java",
                        "if (held instanceof Revocable published) { published.revoke(); }"
                                + " LEASE.compareAndSet(this, held, REVOKED);",
                        "if (LEASE.compareAndSet(this, held, REVOKED) && held instanceof Revocable published)"
                                + " { published.revoke(); }"));
        String taken = "an_invalidation_does_not_end_before_another_has_withdrawn_the_result";
        String replaced = "an_invalidation_does_not_end_before_a_newer_flight_has_withdrawn_the_result";
        return Stream.of(
                Arguments.of(
                        handedOn, OVERTAKEN_TEST, "an_entry_found_before_an_invalidation_is_not_for_calls_after_it"),
                Arguments.of(
                        handedOn, OVERTAKEN_TEST, "an_entry_found_before_an_invalidation_is_not_for_futures_after_it"),
                Arguments.of(takenOutFirst, FLIGHT_TEST, taken),
                Arguments.of(replacedFirst, FLIGHT_TEST, replaced),
                Arguments.of(saidFirst, FLIGHT_TEST, taken));
    }

    @ParameterizedTest
    @MethodSource("rareMutants")
    void a_rule_taken_out_fails_its_test(Mutant mutant, String testClass, String test, @TempDir Path folder)
            throws Exception {
        try (URLClassLoader mutated = mutant.load(folder)) {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectMethod(mutated.loadClass(testClass), test))
                                    .build(),
                            listener);
            List<TestExecutionSummary.Failure> failures = listener.getSummary().getFailures();
            assertEquals(1, failures.size(), "nobody noticed: " + mutant.name());
            Throwable noticed = failures.get(0).getException();
            assertInstanceOf(AssertionError.class, noticed);
            System.out.println(mutant.name() + ", noticed by " + test + ": " + noticed.getMessage());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void a_rule_taken_out_is_noticed(String name, Mutant mutant, @TempDir Path folder) throws Exception {
        try (URLClassLoader mutated = mutant.load(folder)) {
            List<String> broken = new ArrayList<>();
            int rounds = 0;
            while (broken.isEmpty() && rounds < MOST_ROUNDS) {
                broken.addAll(mutant.workload(mutated, rounds++, 6, Duration.ofMillis(100))
                        .call());
            }
            assertFalse(broken.isEmpty(), "nobody noticed: " + name);
            System.out.println(name + ", noticed in round " + rounds + ": " + broken.get(0));
        }
    }
}
