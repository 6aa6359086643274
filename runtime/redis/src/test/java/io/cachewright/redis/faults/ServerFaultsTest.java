package io.cachewright.redis.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.history.History.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults 1 to 3, 10 to 12, 20 and 21 of the table: a server that is away, comes back with less, or drops its clients. */
@Timeout(120)
final class ServerFaultsTest extends OneServer {
    @BeforeEach
    void start() {
        start(RedisServer.builder());
    }

    @Test
    @Tag("long")
    void fault_1_a_server_that_is_absent_at_start() {
        server.kill();
        trial = Trial.begin(network).goesOn(A_WHILE);
        assertEquals(0, trial.sum(node -> node.cache().stats().hits()));
        assertEquals(UNCERTAIN, trial.invalidations(Scope.KEY, 1));
        server.restart();
        trial.works().end(server);
    }

    @Test
    @Tag("long")
    void fault_2_killed_and_restarted_empty() {
        begin();
        Quiet quiet = new Quiet(trial, "quiet").keep(1);
        server.kill();
        trial.goesOn(A_WHILE);
        assertEquals(UNCERTAIN, trial.invalidations(Scope.TAG, 1));
        server.restart();
        trial.works();
        assertFalse(quiet.isLeft(1));
        trial.end(server);
    }

    @Test
    void fault_3_restarted_from_what_it_had_before_an_invalidation() {
        begin();
        Quiet quiet = new Quiet(trial, "quiet").keep(1);
        Quiet untouched = new Quiet(trial, "untouched").keep(2);
        server.command("SAVE");
        quiet.invalidate();
        trial.goesOn(5);
        server.kill();
        trial.goesOn(A_WHILE);
        server.restart();
        assertTrue(server.command("DBSIZE").number() > 0, "it has nothing from before");
        assertFalse(quiet.isLeft(1));
        trial.works();
        assertFalse(quiet.isLeft(1));
        // Nobody can tell it from what was invalidated.
        assertFalse(untouched.isLeft(2));
        trial.end(server);
    }

    @Test
    @Tag("long")
    void fault_10_clients_killed_in_a_loop() {
        begin();
        long before = trial.sum(node -> node.store().stats().connections());
        for (int i = 0; i < 30; i++) {
            server.command("CLIENT", "KILL", "TYPE", "normal");
            trial.goesOn(1);
        }
        assertTrue(trial.sum(node -> node.store().stats().connections()) - before >= 10, "hardly any was opened anew");
        trial.works().end(server);
    }

    @Test
    @Tag("long")
    void fault_11_clients_paused() {
        begin();
        paused("ALL");
        paused("WRITE");
        trial.end(server);
    }

    private void paused(String commands) {
        long before = trial.sum(node -> node.cache().stats().storeFaults());
        server.command("CLIENT", "PAUSE", 1_000, commands);
        trial.goesOn(A_WHILE);
        assertTrue(trial.sum(node -> node.cache().stats().storeFaults()) > before, "nobody noticed");
        trial.works();
    }

    @Test
    @Tag("long")
    void fault_12_no_room_for_clients() {
        begin();
        server.command("CONFIG", "SET", "maxclients", 1);
        server.command("CLIENT", "KILL", "TYPE", "normal");
        trial.goesOn(A_WHILE);
        assertEquals(UNCERTAIN, trial.invalidations(Scope.GROUP, 1));
        server.command("CONFIG", "SET", "maxclients", 1_000);
        trial.works().end(server);
    }

    @Test
    @Tag("long")
    void fault_20_scripts_forgotten_in_a_loop() {
        begin();
        for (int i = 0; i < 30; i++) {
            server.command("SCRIPT", "FLUSH");
            trial.goesOn(2);
        }
        assertEquals(CERTAIN, trial.invalidations(Scope.ALL, 0));
        trial.works().end(server);
    }

    @Test
    @Tag("long")
    void fault_21_everything_flushed_in_a_loop() {
        begin();
        Quiet quiet = new Quiet(trial, "quiet").keep(1);
        for (int i = 0; i < 30; i++) {
            server.command("FLUSHALL");
            trial.goesOn(2);
        }
        assertFalse(quiet.isLeft(1));
        assertEquals(CERTAIN, trial.invalidations(Scope.ALL, 0));
        trial.works().end(server);
    }
}
