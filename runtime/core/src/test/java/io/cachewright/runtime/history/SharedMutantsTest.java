package io.cachewright.runtime.history;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
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

/** The same with the rules of entries that processes share; a directed schedule must notice each time. */
@Timeout(300)
class SharedMutantsTest {
    static Stream<Arguments> sharedMutants() {
        String copies = "io.cachewright.runtime.CopiesTest";
        String joining = "io.cachewright.runtime.JoiningTest";
        String leases = "io.cachewright.runtime.LeasesTest";
        return Stream.of(
                shared(
                        "an old flight joined blindly",
                        joining,
                        "a_load_that_was_invalidated_elsewhere_is_not_joined",
                        edit(
                                "Departures.java",
                                "? Joining.ALLOWED : Joining.REFUSED",
                                "? Joining.ALLOWED : Joining.ALLOWED")),
                shared(
                        "a refused fill taken for one that was kept",
                        copies,
                        "a_put_that_is_refused_leaves_no_copy_of_what_was_before",
                        edit("Filling.java", "filled != null && filled.get(i).kept()", "filled != null")),
                shared(
                        "local cells captured after the look",
                        copies,
                        "what_others_change_while_it_is_looked_up_ends_the_copy",
                        edit(
                                "Looking.java",
                                "entry.under(question.ofCopy())",
                                "entry.under(capture(question.call()))")),
                shared(
                        "local cells captured after the fill",
                        copies,
                        "what_others_change_while_it_is_filled_ends_the_copy",
                        edit(
                                "Filling.java",
                                "SharedEntry.of(loaded.entry(), departure.evidence(),",
                                "SharedEntry.of(loaded.entry(), copies.capture(loaded.flight().evidence(),"
                                        + " departure.asked()),")),
                shared(
                        "a window that is always open",
                        copies,
                        "what_others_invalidate_is_served_until_that_is_known_and_no_longer_than_the_window",
                        edit("version/Window.java", "return opened && now - until < 0;", "return true;")),
                shared(
                        "a vector of another life taken for the same",
                        copies,
                        "a_vector_of_another_life_ends_all_copies",
                        edit("shared/Cells.java", "other.life.equals(life) && other.values", "other.values"),
                        edit(
                                "CellStamps.java",
                                "before == null || !before.same(now, i)",
                                "before == null || (before.life().equals(now.life()) && !before.same(now, i))")),
                shared(
                        "a copy served that the store no longer has",
                        copies,
                        "a_checked_copy_is_not_served_for_another_entry",
                        edit(
                                "Looking.java",
                                "look.hit() && !look.fill().equals(known.fill())",
                                "look.hit() && look.fill().isEmpty()")),
                shared(
                        "an own invalidation that lets a look under way keep what it saw",
                        copies,
                        "nor_if_it_was_just_looked_up",
                        edit("WindowedCopies.java", "cells.bump(Cells.of(key.canonical()));", "")),
                shared(
                        "an older copy put in the place of a later one",
                        copies,
                        "an_older_entry_is_no_copy_after_a_later_one_was_seen",
                        edit("SharedEntry.java", "isAnother && there.stands()", "false && there.stands()")),
                shared(
                        "an older copy left in the place of a later one",
                        copies,
                        "an_older_copy_does_not_outlive_a_later_entry_whose_copy_came_too_late",
                        edit("SharedEntry.java", "return isAnother ? null : there;", "return there;")),
                shared(
                        "an older entry left when a refresh could not be kept",
                        copies,
                        "what_was_there_before_a_forced_refresh_does_not_come_back",
                        edit("Filling.java", "(!isKnown || isThere(", "(false && isThere(")),
                shared(
                        "a put that does not ask what other processes changed",
                        "io.cachewright.runtime.PutsTest",
                        "what_is_left_is_what_the_data_is",
                        edit("PutCheck.java", "return since.cache() != null", "return true || since.cache() != null")),
                shared(
                        "a lease that nobody gives back",
                        leases,
                        "a_failed_load_gives_its_lease_back",
                        edit("Departures.java", "sharedCache.release(departure.asked(), departure.lease());", "")));
    }

    private static Mutation.Edit edit(String file, String text, String instead) {
        return new Mutation.Edit(file, text, instead);
    }

    private static Arguments shared(String name, String testClass, String test, Mutation.Edit... edits) {
        return Arguments.of(new Mutant(name, edits), testClass, test);
    }

    @ParameterizedTest
    @MethodSource("sharedMutants")
    void a_rule_of_shared_entries_taken_out_fails_its_test(
            Mutant mutant, String testClass, String test, @TempDir Path folder) throws Exception {
        try (URLClassLoader mutated = mutant.load(folder)) {
            List<TestExecutionSummary.Failure> failures = failures(mutated.loadClass(testClass), test);
            assertFalse(failures.isEmpty(), "nobody noticed: " + mutant.name());
            System.out.println(mutant.name() + ", noticed by " + test + ": "
                    + failures.get(0).getException().getMessage());
        }
    }

    /** Of all tests of this name, whatever their parameters. */
    private static List<TestExecutionSummary.Failure> failures(Class<?> testClass, String test) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Method method = Stream.of(testClass.getDeclaredMethods())
                .filter(each -> each.getName().equals(test))
                .findFirst()
                .orElseThrow();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(testClass, method))
                                .build(),
                        listener);
        assertTrue(listener.getSummary().getTestsFoundCount() > 0, test);
        return listener.getSummary().getFailures();
    }
}
