package io.cachewright.redis.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.history.History.Scope;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults 4 to 9 of the table: a network or a server that is silent, slow or garbles answers. */
@Timeout(120)
final class NetworkFaultsTest extends OneServer {
    @BeforeEach
    void start() {
        start(RedisServer.builder());
        begin();
    }

    private void silent() {
        trial.goesOn(A_WHILE);
        assertEquals(UNCERTAIN, trial.invalidations(Scope.ALL, 0));
        assertTrue(trial.sum(node -> node.store().stats().uncertainInvalidations()) > 0);
        assertTrue(trial.sum(node -> node.cache().stats().storeFaults()) > 0);
    }

    @Test
    void fault_4_a_frozen_server() {
        server.freeze();
        silent();
        server.resume();
        trial.works().end(server);
    }

    @Test
    void fault_5_a_black_hole() {
        network.blackHole();
        silent();
        network.heal();
        trial.works().end(server);
    }

    @Test
    @Tag("long")
    void fault_6_resets_every_200_ms() {
        long before = trial.sum(node -> node.store().stats().connections());
        network.resetEvery(Duration.ofMillis(200));
        trial.goesOn(Duration.ofSeconds(2));
        network.heal();
        // Each reset is followed by connections, and most trips by answers.
        assertTrue(trial.sum(node -> node.store().stats().connections()) - before >= 10);
        trial.works().end(server);
    }

    @Test
    @Tag("long")
    void fault_7_latency_of_200_ms() {
        network.latency(Duration.ofMillis(200));
        silent();
        network.heal();
        trial.works().end(server);
    }

    @Test
    @Tag("long")
    void fault_7_latency_below_the_timeout() {
        network.latency(Duration.ofMillis(10));
        trial.works();
        network.heal();
        trial.works().end(server);
    }

    @Test
    @Tag("long")
    void fault_8_a_reply_cut_at_every_byte() {
        long before = trial.sum(node -> node.store().stats().connections());
        for (int bytes = 0; bytes < 200; bytes++) {
            network.cutReply(bytes);
            trial.goesOn(1);
        }
        network.heal();
        assertTrue(trial.sum(node -> node.store().stats().connections()) - before >= 100, "hardly any was cut");
        trial.works().end(server);
    }

    @Test
    void fault_9_lost_replies() {
        long before = trial.sum(node -> node.store().stats().faults());
        for (int i = 0; i < 20; i++) {
            network.swallowReply();
            trial.goesOn(2);
        }
        network.heal();
        assertTrue(trial.sum(node -> node.store().stats().faults()) - before >= 10, "hardly any was missed");
        trial.works().end(server);
    }
}
