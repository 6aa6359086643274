package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static io.cachewright.redis.Keys.key;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.Way;
import io.cachewright.runtime.shared.Asked;
import io.cachewright.runtime.shared.Cells;
import io.cachewright.runtime.shared.Fill;
import io.cachewright.runtime.shared.Lease;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A put that began before another process's invalidation, and comes in the midst of it, learns that it was not alone or goes
 * with it: whatever keeps the change from being noted before the removal, as it should be.
 */
@Timeout(60)
final class RemovalTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private RedisServer server;
    private NetworkProxy network;
    private RedisStore invalidating;
    private SharedEntries<String> here;
    private RedisStore putting;
    private SharedEntries<String> there;

    @BeforeEach
    void start() {
        server = RedisServer.start();
        network = NetworkProxy.to(server.port());
        invalidating = store(network.uri());
        here = invalidating.open(new SharedSpec("prices", String.class, "1"));
        putting = store(server.uri());
        there = putting.open(new SharedSpec("prices", String.class, "1"));
        fill(here, here.lease(asked(1), LONG, Purpose.LOAD), "one");
        invalidating.bump("prices", 1);
    }

    @AfterEach
    void stop() {
        invalidating.close();
        putting.close();
        network.close();
        server.close();
    }

    private static RedisStore store(String uri) {
        return RedisStore.builder("shop")
                .uri(uri)
                .timeout(Duration.ofSeconds(10))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private static boolean fill(SharedEntries<String> entries, Lease lease, String value) {
        return entries.fill(new Fill<>(asked(1), lease, value, LONG, Duration.ZERO, Duration.ZERO))
                .kept();
    }

    @Test
    void where_the_server_has_forgotten_its_scripts() {
        Cells before = observed();
        server.command("SCRIPT", "FLUSH");

        putDuringAnInvalidation(before, () -> {});
    }

    @Test
    void where_the_server_has_no_room_for_a_note() {
        Cells before = observed();
        server.command("CONFIG", "SET", "maxmemory-policy", "noeviction");
        server.command("CONFIG", "SET", "maxmemory", "1");

        putDuringAnInvalidation(before, () -> server.command("CONFIG", "SET", "maxmemory", "0"));
    }

    private Cells observed() {
        return putting.cells(List.of("prices"), Arrays.asList((Cells) null)).get(0);
    }

    /** After the first answers to the invalidation were sent, and before they have arrived. */
    private void putDuringAnInvalidation(Cells before, Runnable meanwhile) {
        here.look(asked(1));
        long answered = network.traffic().bytesToClient();
        network.hold(Way.TO_CLIENT);
        CompletableFuture<Void> invalidation = CompletableFuture.runAsync(() -> here.invalidate(List.of(key(1))));
        Until.holds("the server has answered", () -> network.traffic().bytesToClient() > answered);
        meanwhile.run();

        boolean kept = put(asked(1), before);

        network.heal();
        invalidation.join();
        assertFalse(kept && there.look(asked(1)).hit(), "what may be older than the invalidation is served after it");
        fill(here, here.lease(asked(1), LONG, Purpose.LOAD), "new");
        assertTrue(there.look(asked(1)).hit());
    }

    /** As the runtime puts: with the lease in hand it looks whether anybody else has changed the key. */
    private boolean put(Asked asked, Cells before) {
        int cell = Cells.of(asked.key().canonical());
        Lease lease = there.lease(asked, LONG, Purpose.PUT);
        Cells now = putting.bump("prices", cell);
        boolean alone = before.same(now, cell) && before.same(now, Cells.WHOLE);
        return alone && fill(there, lease, "put");
    }
}
