package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.Cache;
import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.InvalidationUncertainException;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.Look;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens when the server or the network does not do its part: bounded, fails, and comes back by itself. */
@Timeout(60)
final class FaultsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private RedisServer server;
    private NetworkProxy network;
    private RedisStore store;
    private SharedEntries<String> prices;

    @BeforeEach
    void start() {
        server = RedisServer.start();
        network = NetworkProxy.to(server.port());
        connect(builder());
    }

    @AfterEach
    void stop() {
        store.close();
        network.close();
        server.close();
    }

    private RedisStoreBuilder builder() {
        return RedisStore.builder("shop")
                .uri(network.uri())
                .breaker(3, Duration.ofMillis(50))
                .insistFor(Duration.ofMillis(500));
    }

    private void connect(RedisStoreBuilder builder) {
        store = builder.build();
        prices = store.open(new SharedSpec("prices", String.class, "1"));
    }

    private void load(Asked asked, String value) {
        Lease lease = prices.lease(asked, LONG, Purpose.LOAD);
        if (lease.taken()) {
            prices.fill(new Fill<>(asked, lease, value, LONG, Duration.ZERO, Duration.ZERO));
        }
    }

    private void comesBack() {
        Until.holds("the store is used again", () -> {
            try {
                load(asked(1), "one");
                return prices.look(asked(1)).hit();
            } catch (StoreException e) {
                return false;
            }
        });
        assertFalse(store.stats().resting());
    }

    private void rests() {
        Until.holds("the store leaves the server alone", () -> {
            assertThrows(StoreException.class, () -> prices.look(asked(1)));
            return store.stats().resting();
        });
    }

    @Test
    void a_server_that_is_absent_at_start_is_found_when_it_is_there() {
        server.kill();

        rests();

        server.restart();
        comesBack();
    }

    @Test
    void a_server_that_restarts_empty_has_nothing_and_is_used_again() {
        load(asked(1), "one");
        server.kill();
        server.restart();

        assertFalse(prices.look(asked(1)).hit());
        comesBack();
    }

    @Test
    void a_frozen_server_costs_a_timeout_and_then_nothing() {
        load(asked(1), "one");
        server.freeze();
        rests();
        long trips = store.stats().trips();

        StoreException refused = assertThrows(StoreException.class, () -> prices.look(asked(1)));

        assertTrue(refused.getMessage().contains("has not answered of late"), refused.getMessage());
        assertTrue(store.stats().trips() - trips <= 1);
        server.resume();
        comesBack();
    }

    @Test
    void writing_to_a_frozen_server_ends_too() {
        Lease lease = prices.lease(asked(1), LONG, Purpose.LOAD);
        server.freeze();
        List<Fill<String>> fills = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            fills.add(new Fill<>(asked(1), lease, "x".repeat(900_000), LONG, LONG, Duration.ZERO));
        }

        assertThrows(StoreException.class, () -> prices.fill(fills));
    }

    @Test
    void a_black_hole_ends_and_comes_back() {
        load(asked(1), "one");
        network.blackHole();
        rests();
        network.heal();
        comesBack();
    }

    @Test
    void an_answer_that_comes_drop_by_drop_ends() throws Exception {
        try (DrippingServer dripping = new DrippingServer();
                RedisStore other = RedisStore.connect("shop", dripping.uri())) {
            SharedEntries<String> entries = other.open(new SharedSpec("prices", String.class, "1"));

            StoreException late = assertThrows(StoreException.class, () -> entries.look(asked(1)));

            assertTrue(late.getMessage().contains("did not answer in time"), late.getMessage());
        }
    }

    @Test
    void a_lost_answer_is_never_replaced_by_that_of_another() throws Exception {
        for (int i = 0; i < 50; i++) {
            load(asked(i), "v" + i);
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 5; round++) {
                network.swallowReply();
                List<CompletableFuture<Void>> calls = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    int key = i;
                    calls.add(CompletableFuture.runAsync(() -> rightOrNothing(key), threads));
                }
                CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdown();
        }
    }

    private void rightOrNothing(int key) {
        try {
            Look<String> look = prices.look(asked(key));
            assertTrue(!look.hit() || ("v" + key).equals(look.value()), "key " + key + " is " + look.value());
        } catch (StoreException e) {
            // Nothing is right, too.
        }
    }

    @Test
    void a_lease_whose_answer_was_lost_is_given_back() {
        load(asked(0), "none");
        network.swallowReply();

        assertThrows(StoreException.class, () -> prices.lease(asked(1), LONG, Purpose.LOAD));

        isFreeForOthers(asked(1));
    }

    @Test
    void so_are_those_of_many_keys() {
        load(asked(0), "none");
        network.swallowReply();

        assertThrows(StoreException.class, () -> prices.lease(List.of(asked(1), asked(2)), LONG, Purpose.LOAD));

        isFreeForOthers(asked(1));
        isFreeForOthers(asked(2));
    }

    @Test
    void a_lease_that_could_not_be_given_back_is_later() {
        Lease lease = prices.lease(asked(1), LONG, Purpose.LOAD);
        network.blackHole();

        assertThrows(StoreException.class, () -> prices.release(asked(1), lease));
        network.heal();

        isFreeForOthers(asked(1));
    }

    /** Sooner than the lease would end by itself. */
    private void isFreeForOthers(Asked asked) {
        try (RedisStore other = RedisStore.connect("shop", server.uri())) {
            SharedEntries<String> there = other.open(new SharedSpec("prices", String.class, "1"));
            Until.holds(
                    "the lease is given back",
                    () -> there.lease(asked, LONG, Purpose.LOAD).taken());
        }
    }

    @Test
    void an_answer_cut_at_any_byte_is_none() {
        store.close();
        connect(builder().timeout(Duration.ofSeconds(5)).connectTimeout(Duration.ofSeconds(5)));
        load(asked(1), "one");
        int cuts = 0;
        for (boolean isCut = true; isCut; cuts++) {
            long connections = store.stats().connections();
            network.cutReply(cuts);
            rightOrLost();
            isCut = store.stats().connections() > connections;
        }
        // An answer has the entry, with its versions and its header, and more.
        assertTrue(cuts > 150, "only " + cuts + " bytes");
        network.heal();
        comesBack();
    }

    private void rightOrLost() {
        try {
            Look<String> look = prices.look(asked(1));
            assertTrue(!look.hit() || "one".equals(look.value()));
        } catch (StoreException e) {
            // It was cut.
        }
    }

    @Test
    void resets_are_survived() {
        load(asked(1), "one");
        network.resetAll();

        assertEquals("one", prices.look(asked(1)).value());
    }

    @Test
    void an_invalidation_that_can_not_be_made_says_once_what_is_uncertain() {
        try (Caches caches = Caches.builder().shared(store).build()) {
            Cache<String, String> cache = caches.open(CacheSpec.<String, String>named("prices")
                    .ttl(LONG)
                    .shareable((key, to) -> to.add(key), "1", String.class));
            cache.put("A1", "one");
            server.kill();

            String said = String.valueOf(
                    assertThrows(InvalidationUncertainException.class, () -> cache.invalidateAll(List.of("A1", "B2")))
                            .getMessage());

            assertTrue(
                    said.startsWith(
                            "[cachewright:invalidation-uncertain] keys (A1), (B2) of cache 'prices' may still be"
                                    + " served elsewhere: the change was tried for 500 ms. Redis "),
                    said);
            assertEquals(said.indexOf("A1"), said.lastIndexOf("A1"), said);
            assertEquals(1, store.stats().uncertainInvalidations());
        }
    }

    @Test
    void an_invalidation_waits_for_a_server_that_comes_back_in_time() {
        store.close();
        connect(builder().insistFor(Duration.ofSeconds(20)));
        load(asked(1), "one");
        server.freeze();
        CompletableFuture<Void> invalidation =
                CompletableFuture.runAsync(() -> prices.invalidate(List.of(Keys.key(1))));
        rests();

        server.resume();

        invalidation.join();
        Until.holds("the store is used again", () -> !store.stats().resting());
        assertFalse(prices.look(asked(1)).hit());
    }

    @Test
    void an_invalidation_that_was_given_up_is_made_when_the_server_answers_if_that_was_wanted() {
        store.close();
        connect(builder().replayUncertain(10));
        load(asked(1), "one");
        server.freeze();
        assertThrows(StoreException.class, () -> prices.invalidate(List.of(Keys.key(1))));
        assertEquals(1, store.stats().pendingInvalidations());

        server.resume();

        Until.holds("it is made", () -> store.stats().pendingInvalidations() == 0);
        Until.holds("the store is used again", () -> {
            try {
                return !prices.look(asked(1)).hit();
            } catch (StoreException e) {
                return false;
            }
        });
    }

    @Test
    void closing_ends_what_is_under_way() {
        load(asked(1), "one");
        server.freeze();
        CompletableFuture<Look<String>> look = CompletableFuture.supplyAsync(() -> prices.look(asked(1)));

        store.close();

        assertThrows(Exception.class, look::join);
        assertThrows(StoreException.class, () -> prices.look(asked(1)));
        store.close();
    }
}
