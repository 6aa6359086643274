package io.cachewright.runtime.history;

import static org.junit.jupiter.api.Assertions.assertFalse;

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

/** Takes one rule after the other out of the runtime; the history checker must notice each time. */
@Timeout(300)
class MutantsTest {
    private static final int MOST_ROUNDS = 1_000;

    static Stream<Arguments> mutants() {
        return Stream.of(
                        new Mutant(
                                "versions captured after the load",
                                new Mutant.Edit(
                                        "Runs.java",
                                        "shelf.entry(call.key(), value, flight.evidence())",
                                        "shelf.entry(call.key(), value, shelf.capture(call.under()))"),
                                new Mutant.Edit(
                                        "flight/Flight.java", "return evidence.stands() && lease", "return lease")),
                        new Mutant(
                                "joining a flight without asking whether it stands",
                                new Mutant.Edit("Loading.java", "return flight.stands() && call", "return call")),
                        new Mutant(
                                "publishing without comparing",
                                new Mutant.Edit(
                                        "flight/Flight.java",
                                        "return evidence.stands() && lease.compareAndSet(null, result);",
                                        "return true;")),
                        new Mutant(
                                "an entry served without asking whether it stands",
                                new Mutant.Edit(
                                        "Entry.java",
                                        "return evidence.stands() && (until == NEVER",
                                        "return (until == NEVER")),
                        new Mutant(
                                "an entry served without asking how old it is",
                                new Mutant.Edit(
                                        "Entry.java",
                                        "return evidence.stands() && (until == NEVER || clock.nanos() < until);",
                                        "return evidence.stands();")),
                        new Mutant(
                                "a tag forgotten before it is revoked",
                                new Mutant.Edit(
                                        "version/Tags.java",
                                        "Stamp stamp = stamps.getIfPresent(tag);",
                                        "Stamp stamp = stamps.asMap().remove(tag);")),
                        new Mutant(
                                "the entry removed before the flight is revoked",
                                new Mutant.Edit(
                                        "StoredCache.java",
                                        "flights.revoke(key); shelf.invalidate(key); common.events()",
                                        "shelf.invalidate(key); flights.end(key); common.events()"),
                                new Mutant.Edit(
                                        "flight/Flights.java",
                                        "public int size()",
                                        "public void end(Object key) { inTheAir.remove(key); } public int size()")),
                        new Mutant(
                                "a put that does not ask what others changed meanwhile",
                                new Mutant.Edit(
                                        "Observed.java",
                                        "if (here == null || tags == null)",
                                        "if (true || here == null)")))
                .map(mutant -> Arguments.of(mutant.name(), mutant));
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
