package io.cachewright.redis.mutant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.history.Mutation.Edit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold, and each is noticed when it is left out. */
final class MutantsTest {
    private static final Edit ANY_TOKEN = new Edit("Scripts.java", "if not held then", "if false then");

    @AutoClose
    private static final RedisServer SERVER = RedisServer.start();

    static List<Mutant> mutants() {
        return List.of(
                new Mutant(
                        "version as counter",
                        "a_version_that_was_lost_never_comes_back",
                        new Edit(
                                "Scripts.java",
                                "version = fresh .. lineage .. form",
                                "version = '0000000000000001' .. lineage .. form")),
                new Mutant("no lease", "a_key_that_was_invalidated_is_not_filled_by_earlier_loads", ANY_TOKEN),
                new Mutant(
                        "SET NX as fill",
                        "a_key_that_was_invalidated_is_not_filled_by_earlier_loads",
                        ANY_TOKEN,
                        new Edit("Scripts.java", "ARGV[2], 'PX', ARGV[3])", "ARGV[2], 'PX', ARGV[3], 'NX')")),
                new Mutant(
                        "SET NX under a lease",
                        "a_fill_replaces_what_is_there",
                        new Edit("Scripts.java", "ARGV[2], 'PX', ARGV[3])", "ARGV[2], 'PX', ARGV[3], 'NX')")),
                new Mutant(
                        "lease left by an invalidation",
                        "a_key_that_was_invalidated_is_not_filled_by_earlier_loads",
                        new Edit("Removal.java", "removals.add(Command.on(Verb.UNLINK, place.lease()));", "")),
                new Mutant(
                        "reused token",
                        "a_token_is_good_for_one_load",
                        new Edit(
                                "Leases.java",
                                "String token = Fresh.token();",
                                "String token = \"0123456789abcdef\";")),
                new Mutant(
                        "missing version taken as valid",
                        "a_missing_version_matches_nothing",
                        new Edit(
                                "Scripts.java",
                                "if not stands(KEYS[i], ARGV[i + 2]) then",
                                "if redis.call('EXISTS', KEYS[i]) == 1 and not stands(KEYS[i], ARGV[i + 2]) then")),
                new Mutant(
                        "versions captured at fill",
                        "a_fill_is_under_the_versions_of_its_lease",
                        new Edit(
                                "FillCommands.java",
                                "private static StoredVersions versions(Fill<?> fill) {",
                                "private StoredVersions versions(Fill<V> fill) {"),
                        new Edit(
                                "FillCommands.java",
                                "if (fill.lease().versions() instanceof StoredVersions versions) {",
                                "if (new Reads<>(redisCache).look(List.of(fill.asked())).get(0).versions()"
                                        + " instanceof StoredVersions versions) {")),
                new Mutant(
                        "refused put ignored",
                        "a_refused_fill_says_so",
                        new Edit("Fills.java", "if (!isKept) {", "if (fill == null) {")),
                new Mutant(
                        "vector bumped before the unlink only",
                        "a_change_is_noted_before_and_after_it_is_made",
                        new Edit(
                                "Removal.java",
                                "steps.addAll(removals);\n        steps.addAll(reads);\n        steps.add(vectors.bump(vector, cells));",
                                "steps.add(vectors.bump(vector, cells)); steps.addAll(removals);"
                                        + " steps.addAll(reads); steps.add(removals.get(0));"),
                        new Edit("Removal.java", "vectors.changed(vector, replies.get(last));", ""),
                        new Edit("Removal.java", "check(replies.subList(1, last - reads.size()));", "")),
                new Mutant(
                        "vector bumped after the unlink only",
                        "a_change_is_noted_before_and_after_it_is_made",
                        new Edit(
                                "Removal.java",
                                "List<>(removals.size() + reads.size() + 2);\n        steps.add(vectors.bump(vector, cells));",
                                "List<>(removals.size() + 2); steps.add(removals.get(0));"),
                        new Edit("Removal.java", "vectors.changed(vector, replies.get(0));", "")),
                new Mutant(
                        "no life id",
                        "a_vector_that_was_lost_has_another_life",
                        new Edit("Vectors.java", "new Cells(text(bytes, 0, LIFE),", "new Cells(\"\",")),
                new Mutant(
                        "no fence",
                        "another_history_of_writes_proves_nothing",
                        new Edit("wire/Lineage.java", "digest(id.group(1)) : null", "digest(\"\") : null")),
                new Mutant(
                        "a lease for everybody",
                        "one_caller_has_the_lease",
                        new Edit("Scripts.java", "if lease and string.sub(lease, 17) == under", "if false")),
                new Mutant(
                        "a doomed lease is waited for",
                        "a_lease_whose_fill_will_be_refused_is_nobodys",
                        new Edit("Scripts.java", "string.sub(lease, 17) == under", "true")),
                new Mutant(
                        "a put leaves the old entry",
                        "a_put_takes_the_old_entry_away",
                        new Edit("Scripts.java", "if claim or ARGV[5] == 'PUT' then", "if claim then")),
                new Mutant(
                        "another's lease given back",
                        "a_lease_is_given_back_by_who_has_it",
                        new Edit("Scripts.java", "if held then", "if true then held = KEYS[1]")),
                new Mutant(
                        "any claim filled",
                        "a_claim_ends_with_what_its_key_had",
                        new Edit(
                                "ClaimScripts.java",
                                "KEYS[i], '0', '17') ~= ours then",
                                "KEYS[i], '0', '1') ~= 'cl' then")),
                new Mutant(
                        "claims filled without a look at them",
                        "a_claim_ends_with_what_its_key_had",
                        new Edit(
                                "ClaimScripts.java",
                                "if redis.pcall('GETRANGE', KEYS[i], '0', '17') ~= ours then",
                                "if false then")),
                new Mutant(
                        "claims filled under any versions",
                        "a_claim_is_filled_under_its_versions",
                        new Edit(
                                "ClaimScripts.java",
                                "if not unchanged[string.byte(ARGV[6], at) + 1] then",
                                "if false then")),
                new Mutant(
                        "claims filled under any version of the cache",
                        "a_claim_is_filled_under_the_version_of_its_cache",
                        new Edit("ClaimScripts.java", "return unchanged[0]", "return true")),
                new Mutant(
                        "claims beside leases",
                        "nobody_claims_what_another_loads",
                        new Edit("ClaimScripts.java", "not (leased and", "not (false and")),
                new Mutant(
                        "leases beside claims",
                        "nobody_loads_what_another_has_claimed",
                        new Edit("Scripts.java", "local claim = claimant(found)", "local claim = false")),
                new Mutant(
                        "claims that nobody sees",
                        "who_looks_sees_a_claim",
                        new Edit("Claims.java", "bytes[1] == 'l'", "bytes[1] == 'm'")),
                new Mutant(
                        "a claim beside a later lease",
                        "a_lease_takes_a_claim_away",
                        new Edit("Scripts.java", "if claim or ARGV[5] == 'PUT' then", "if ARGV[5] == 'PUT' then")),
                new Mutant(
                        "an invalidation of one schema",
                        "an_invalidation_reaches_every_schema",
                        new Edit("Removal.java", "next.addAll(forms.listed(version));", "")),
                new Mutant(
                        "a put that says nothing of other schemas",
                        "a_put_reaches_every_schema",
                        new Edit("Scripts.java", "if ARGV[5] == 'PUT' then\n", "if false then\n")),
                new Mutant(
                        "a put that leaves leases of other schemas",
                        "a_put_takes_the_leases_of_every_schema",
                        new Edit("Leases.java", "keys.add(other.lease());", "keys.add(other.entry());")),
                new Mutant(
                        "a schema that comes invalidates",
                        "a_schema_that_comes_changes_nothing_for_the_others",
                        new Edit("Scripts.java", "if #found < 96 then", "if false then")),
                new Mutant(
                        "a form's list compared as well",
                        "a_schema_that_comes_changes_nothing_for_the_others",
                        new Edit("Scripts.java", "#version == 32 and 31 or #version", "#version")),
                new Mutant(
                        "valid though not listed",
                        "a_schema_that_nobody_knows_of_proves_nothing",
                        new Edit("StoredVersions.java", " || !forms.isListed(cache.bytes())", "")),
                new Mutant(
                        "schemas asked for before the removal",
                        "schemas_are_asked_for_after_the_removal",
                        new Edit(
                                "Removal.java",
                                "steps.addAll(removals);\n        steps.addAll(reads);",
                                "steps.addAll(reads); steps.addAll(removals);"),
                        new Edit("Removal.java", "check(replies.subList(1, last - reads.size()));", "")),
                new Mutant(
                        "no schema",
                        "an_entry_is_of_its_key_and_schema",
                        new Edit(
                                "format/EntryFormat.java",
                                "sha256(spec.cache(), spec.schema())",
                                "sha256(spec.cache())")));
    }

    static Stream<String> rules() {
        return Arrays.stream(Rules.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .map(Method::getName)
                .filter(name -> !name.equals("close"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_holds(String rule) throws Throwable {
        run(Rules.class, rule);
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void the_mutant_is_caught(Mutant mutant, @TempDir Path folder) throws Exception {
        try (URLClassLoader mutated = mutant.load(folder)) {
            Class<?> rules = mutated.loadClass(Rules.class.getName());

            assertThrows(AssertionError.class, () -> run(rules, mutant.rule()));
        }
    }

    @Test
    void every_rule_has_a_mutant() {
        assertEquals(
                rules().sorted().toList(),
                mutants().stream().map(Mutant::rule).distinct().sorted().toList());
    }

    private static void run(Class<?> rules, String rule) throws Throwable {
        try (AutoCloseable made =
                (AutoCloseable) rules.getConstructor(RedisServer.class).newInstance(SERVER)) {
            rules.getMethod(rule).invoke(made);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
