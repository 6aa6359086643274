package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static io.cachewright.redis.Keys.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Outcome;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a client has sent again, as its connection was lost, may still be on its way from the first time. It must bring back
 * nothing that was destroyed meanwhile.
 */
@Timeout(60)
final class LateCommandsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @AutoClose
    private static final RedisServer SERVER = RedisServer.start();

    private Middlebox network;
    private RedisStore store;
    private SharedEntries<String> prices;
    private RedisStore other;
    private SharedEntries<String> there;

    @BeforeEach
    void connect() throws IOException {
        SERVER.command("FLUSHALL");
        network = new Middlebox(SERVER.port());
        store = patient(network.uri());
        prices = open(store);
        other = patient(SERVER.uri());
        there = open(other);
        load(prices, asked(0));
    }

    @AfterEach
    void disconnect() throws IOException {
        store.close();
        other.close();
        network.close();
    }

    private static RedisStore patient(String uri) {
        return RedisStore.builder("shop")
                .uri(uri)
                .timeout(Duration.ofSeconds(5))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static SharedEntries<String> open(RedisStore store) {
        return store.open(new SharedSpec("prices", String.class, "1"));
    }

    private static boolean load(SharedEntries<String> entries, Asked asked) {
        return fill(entries, asked, entries.lease(asked, LONG, Purpose.LOAD));
    }

    private static boolean fill(SharedEntries<String> entries, Asked asked, Lease lease) {
        return entries.fill(new Fill<>(asked, lease, "old", LONG, Duration.ZERO, Duration.ZERO))
                .kept();
    }

    private static Cells cells(RedisStore store, Cells known) {
        return store.cells(List.of("prices"), Arrays.asList(known)).get(0);
    }

    @Test
    void a_lease_that_comes_again_is_not_the_one_that_was_given() throws Exception {
        network.keepNext();
        Lease lease = prices.lease(asked(1), LONG, Purpose.LOAD);
        assertTrue(lease.taken());
        there.invalidate(List.of(key(1)));

        network.deliver();

        assertFalse(fill(prices, asked(1), lease), "what was loaded before the invalidation is kept after it");
    }

    @Test
    void nor_is_a_claim() throws Exception {
        List<Asked> asked = List.of(asked(1), asked(2));
        prices.lease(List.of(asked(3), asked(4)), LONG, Purpose.LOAD);
        network.keepNext();
        List<Lease> leases = prices.lease(asked, LONG, Purpose.LOAD);
        assertEquals(
                List.of(Outcome.TAKEN, Outcome.TAKEN),
                leases.stream().map(Lease::outcome).toList());
        there.invalidate(List.of(key(1), key(2)));

        network.deliver();

        assertFalse(
                fill(prices, asked.get(0), leases.get(0)), "what was loaded before the invalidation is kept after it");
    }

    @Test
    void a_version_that_comes_again_is_not_the_one_that_was_removed() throws Exception {
        other.invalidateTags(List.of("t:catalog"));
        there.invalidateAll();
        network.keepNext();
        assertTrue(load(prices, asked(1)));
        assertTrue(there.look(asked(1)).hit());
        there.invalidateAll();

        network.deliver();

        assertFalse(there.look(asked(1)).hit(), "what was loaded before the invalidation is served after it");
    }

    @Test
    void a_note_of_a_change_that_comes_again_hides_no_other() throws Exception {
        store.bump("prices", 3);
        network.keepNext();
        store.bump("prices", 3);
        Cells known = cells(other, null);
        other.bump("prices", 3);

        network.deliver();

        assertFalse(known.same(cells(other, known), 3), "nobody learns of the other change");
    }

    @Test
    void connections_to_a_master_that_was_replaced_are_left_together() throws Exception {
        try (RedisServer next = RedisServer.start()) {
            openConnections(10);
            network.leadTo(next.port());
            SERVER.follow(next);
            Until.holds("it is a replica", () -> SERVER.info("role").equals("slave"));
            // Whether it still is the master is asked once a second.
            Until.holds("the store has noticed", () -> !isAnswered());
            long faults = store.stats().faults();

            assertFalse(prices.look(asked(0)).hit());

            assertEquals(faults, store.stats().faults());
        } finally {
            SERVER.promote();
        }
    }

    private void openConnections(int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CyclicBarrier together = new CyclicBarrier(count);
        try {
            while (store.stats().connections() < count) {
                List<CompletableFuture<Void>> calls = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    calls.add(CompletableFuture.runAsync(() -> lookTogether(together), threads));
                }
                CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdown();
        }
    }

    private void lookTogether(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        prices.look(asked(0));
    }

    private boolean isAnswered() {
        try {
            prices.look(asked(0));
            return true;
        } catch (StoreException e) {
            return false;
        }
    }
}
