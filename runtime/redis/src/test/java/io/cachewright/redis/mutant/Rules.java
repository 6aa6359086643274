package io.cachewright.redis.mutant;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.testing.RedisReply;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Filled;
import io.cachewright.runtime.shared.KeySink;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The rules that keep the promise, each as the shortest schedule in which leaving it out shows. */
public final class Rules implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String VERSION = "{shop:0}:n:prices";
    private static final Asked FIRST = asked(1);
    private static final Asked SECOND = asked(2);

    private final RedisServer server;
    private final RedisStore store;
    private final SharedEntries<String> prices;

    public Rules(RedisServer server) {
        this.server = server;
        server.command("FLUSHALL");
        store = RedisStore.builder("shop")
                .uri(server.uri())
                .timeout(Duration.ofSeconds(5))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        prices = store.open(new SharedSpec("prices", String.class, "1"));
    }

    private static Asked asked(int key) {
        return new Asked(new KeySink().add(key).key(), List.of("t:catalog"), "");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private Lease lease(Asked asked, Purpose purpose) {
        Lease lease = prices.lease(asked, LONG, purpose);
        check(lease.taken(), "no lease: " + lease);
        return lease;
    }

    private boolean fill(Asked asked, Lease lease, String value) {
        return prices.fill(new Fill<>(asked, lease, value, LONG, Duration.ZERO, Duration.ZERO))
                .kept();
    }

    public void a_version_that_was_lost_never_comes_back() {
        Lease old = lease(FIRST, Purpose.LOAD);
        prices.invalidateAll();
        lease(SECOND, Purpose.LOAD);
        check(!fill(FIRST, old, "old"), "kept under a version that came back");
    }

    public void a_key_that_was_invalidated_is_not_filled_by_earlier_loads() {
        Lease old = lease(FIRST, Purpose.LOAD);
        prices.invalidate(List.of(FIRST.key()));
        fill(FIRST, old, "old");
        check(!prices.look(FIRST).hit(), "an old value is served");
    }

    public void a_token_is_good_for_one_load() {
        Lease old = lease(FIRST, Purpose.LOAD);
        prices.invalidate(List.of(FIRST.key()));
        lease(FIRST, Purpose.LOAD);
        fill(FIRST, old, "old");
        check(!prices.look(FIRST).hit(), "an old value is served");
    }

    public void a_fill_replaces_what_is_there() {
        check(fill(FIRST, lease(FIRST, Purpose.LOAD), "one"), "not kept");
        check(fill(FIRST, lease(FIRST, Purpose.REFRESH), "two"), "not kept");
        check("two".equals(prices.look(FIRST).value()), "the old value is served");
    }

    public void a_missing_version_matches_nothing() {
        Lease old = lease(FIRST, Purpose.LOAD);
        store.invalidateTags(FIRST.tags());
        check(!fill(FIRST, old, "old"), "kept without a version");
    }

    public void a_fill_is_under_the_versions_of_its_lease() {
        Lease old = lease(FIRST, Purpose.LOAD);
        store.invalidateTags(FIRST.tags());
        lease(SECOND, Purpose.LOAD);
        fill(FIRST, old, "old");
        check(!prices.look(FIRST).hit(), "an old value is served under new versions");
    }

    public void a_refused_fill_says_so() {
        Lease old = lease(FIRST, Purpose.LOAD);
        prices.invalidate(List.of(FIRST.key()));
        check(!fill(FIRST, old, "old"), "said to be kept");
    }

    public void a_change_is_noted_before_and_after_it_is_made() {
        prices.invalidate(List.of(FIRST.key()));
        List<String> commands = commandsOf(() -> prices.invalidate(List.of(FIRST.key())));
        int before = commands.indexOf("EVALSHA");
        int after = commands.lastIndexOf("EVALSHA");
        check(
                before < commands.indexOf("UNLINK") && commands.lastIndexOf("UNLINK") < after,
                "done in this order: " + commands);
    }

    /** The names of the commands that this sends; of reading the version of the cache its key. */
    private List<String> commandsOf(Runnable sends) {
        server.command("CONFIG", "SET", "slowlog-log-slower-than", 0);
        server.command("SLOWLOG", "RESET");
        sends.run();
        server.command("CONFIG", "SET", "slowlog-log-slower-than", -1);
        List<String> commands = new ArrayList<>();
        for (RedisReply entry : server.command("SLOWLOG", "GET", 100).list()) {
            List<RedisReply> words = entry.list().get(3).list();
            String key = words.size() > 1 ? words.get(1).text() : "";
            commands.add(key.equals(VERSION) ? key : words.get(0).text());
        }
        Collections.reverse(commands);
        return commands;
    }

    public void a_vector_that_was_lost_has_another_life() {
        Cells before = cells(null);
        server.command("FLUSHALL");
        check(!cells(before).life().equals(before.life()), "the same life");
    }

    private Cells cells(Cells known) {
        return store.cells(List.of("prices"), Arrays.asList(known)).get(0);
    }

    public void another_history_of_writes_proves_nothing() {
        check(fill(FIRST, lease(FIRST, Purpose.LOAD), "old"), "not kept");
        Cells before = cells(null);
        server.command("SAVE");
        prices.invalidate(List.of(FIRST.key()));
        server.kill();
        server.restart();
        check(server.command("DBSIZE").number() > 0, "nothing came back");
        check(!prices.look(FIRST).hit(), "an old value is served after a restart");
        check(!cells(before).life().equals(before.life()), "the same life");
    }

    public void one_caller_has_the_lease() {
        Lease first = lease(FIRST, Purpose.LOAD);
        Lease second = prices.lease(FIRST, LONG, Purpose.LOAD);
        check(second.outcome() == Lease.Outcome.HELD && second.token().equals(first.token()), "two have it");
    }

    public void a_lease_whose_fill_will_be_refused_is_nobodys() {
        lease(FIRST, Purpose.LOAD);
        store.invalidateTags(FIRST.tags());
        lease(FIRST, Purpose.LOAD);
        prices.invalidateAll();
        lease(FIRST, Purpose.REFRESH);
    }

    public void a_put_takes_the_old_entry_away() {
        check(fill(FIRST, lease(FIRST, Purpose.LOAD), "old"), "not kept");
        lease(FIRST, Purpose.RELOAD);
        check(prices.look(FIRST).hit(), "gone though nothing newer is known");
        lease(FIRST, Purpose.PUT);
        check(!prices.look(FIRST).hit(), "still served");
    }

    public void a_lease_is_given_back_by_who_has_it() {
        Lease late = lease(FIRST, Purpose.LOAD);
        Lease holder = lease(FIRST, Purpose.PUT);
        prices.release(FIRST, late);
        check(holder.token().equals(prices.look(FIRST).leaseToken()), "another's lease is gone");
    }

    public void an_entry_is_of_its_key_and_schema() {
        check(fill(FIRST, lease(FIRST, Purpose.LOAD), "old"), "not kept");
        check(!newer().look(FIRST).hit(), "an entry of another schema is served");
        check(newer().lease(FIRST, LONG, Purpose.LOAD).taken(), "an entry of another schema is found");
    }

    private SharedEntries<String> newer() {
        return store.open(new SharedSpec("prices", String.class, "2"));
    }

    private static boolean fillBy(SharedEntries<String> entries, Lease lease, String value) {
        return entries.fill(new Fill<>(FIRST, lease, value, LONG, Duration.ZERO, Duration.ZERO))
                .kept();
    }

    public void an_invalidation_reaches_every_schema() {
        SharedEntries<String> newer = newer();
        check(fillBy(newer, newer.lease(FIRST, LONG, Purpose.LOAD), "old"), "not kept");
        prices.invalidate(List.of(FIRST.key()));
        check(!newer.look(FIRST).hit(), "what another schema had is served");
    }

    public void a_put_reaches_every_schema() {
        SharedEntries<String> newer = newer();
        check(fillBy(newer, newer.lease(FIRST, LONG, Purpose.LOAD), "old"), "not kept");
        lease(FIRST, Purpose.PUT);
        check(!newer.look(FIRST).hit(), "what another schema had is served");
    }

    public void a_put_takes_the_leases_of_every_schema() {
        SharedEntries<String> newer = newer();
        Lease old = newer.lease(FIRST, LONG, Purpose.LOAD);
        lease(FIRST, Purpose.PUT);
        check(!fillBy(newer, old, "old"), "kept by another schema");
    }

    public void a_schema_that_comes_changes_nothing_for_the_others() {
        check(fill(FIRST, lease(FIRST, Purpose.LOAD), "one"), "not kept");
        Lease second = lease(SECOND, Purpose.LOAD);
        newer().lease(FIRST, LONG, Purpose.LOAD);
        check(prices.look(FIRST).hit(), "another schema has made it a miss");
        check(fill(SECOND, second, "two"), "another schema has made it refused");
    }

    public void a_schema_that_nobody_knows_of_proves_nothing() {
        SharedEntries<String> newer = newer();
        lease(SECOND, Purpose.LOAD);
        check(fillBy(newer, newer.lease(FIRST, LONG, Purpose.LOAD), "old"), "not kept");
        byte[] version = server.command("GET", VERSION).bytes();
        server.command("SET", VERSION, Arrays.copyOf(version, 40));
        check(!newer.look(FIRST).hit(), "served, though no invalidation would reach it");
    }

    public void schemas_are_asked_for_after_the_removal() {
        List<String> commands = commandsOf(() -> prices.invalidate(List.of(FIRST.key())));
        check(
                commands.lastIndexOf("UNLINK") < commands.lastIndexOf(VERSION),
                "one that came in between stays unknown: " + commands);
    }

    private List<Lease> claim(Asked... asked) {
        return prices.lease(List.of(asked), LONG, Purpose.LOAD);
    }

    private List<Boolean> fill(List<Lease> claims, String value) {
        return prices
                .fill(List.of(
                        new Fill<>(FIRST, claims.get(0), value, LONG, Duration.ZERO, Duration.ZERO),
                        new Fill<>(SECOND, claims.get(1), value, LONG, Duration.ZERO, Duration.ZERO)))
                .stream()
                .map(Filled::kept)
                .toList();
    }

    public void a_claim_ends_with_what_its_key_had() {
        List<Lease> old = claim(FIRST, SECOND);
        prices.invalidate(List.of(FIRST.key()));
        claim(FIRST, asked(3));
        check(fill(old, "old").equals(List.of(false, true)), "another's claim is filled, or one's own is not");
    }

    public void a_claim_is_filled_under_its_versions() {
        List<Lease> old = claim(FIRST, SECOND);
        store.invalidateTags(FIRST.tags());
        lease(asked(3), Purpose.LOAD);
        check(fill(old, "old").equals(List.of(false, false)), "kept under other versions");
    }

    public void a_claim_is_filled_under_the_version_of_its_cache() {
        List<Lease> old = claim(FIRST, SECOND);
        prices.invalidateAll();
        lease(asked(3), Purpose.LOAD);
        check(fill(old, "old").equals(List.of(false, false)), "kept under another version");
    }

    public void nobody_claims_what_another_loads() {
        Lease holder = lease(FIRST, Purpose.LOAD);
        Lease claim = claim(FIRST, SECOND).get(0);
        check(claim.outcome() == Lease.Outcome.HELD && claim.token().equals(holder.token()), "two have it");
    }

    public void nobody_loads_what_another_has_claimed() {
        Lease holder = claim(FIRST, SECOND).get(0);
        Lease late = prices.lease(FIRST, LONG, Purpose.LOAD);
        check(late.outcome() == Lease.Outcome.HELD && late.token().equals(holder.token()), "two have it");
    }

    public void who_looks_sees_a_claim() {
        Lease holder = claim(FIRST, SECOND).get(0);
        check(prices.look(FIRST).proves(holder), "it is not seen");
        check(prices.check(FIRST, holder.token()).proves(holder), "it is not seen without the payload");
    }

    public void a_lease_takes_a_claim_away() {
        List<Lease> old = claim(FIRST, SECOND);
        lease(FIRST, Purpose.RELOAD);
        check(fill(old, "old").equals(List.of(false, true)), "both may fill");
    }

    @Override
    public void close() {
        store.close();
    }
}
