package io.cachewright.redis.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.Until;
import io.cachewright.redis.testing.RedisErrorException;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.RedisServerBuilder;
import io.cachewright.redis.testing.RedisSession;
import io.cachewright.runtime.history.History.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Faults 13 to 19 of the table: a server that answers, with no. */
@Timeout(120)
final class RefusalFaultsTest extends OneServer {
    private void begin(RedisServerBuilder settings) {
        start(settings);
        begin();
    }

    private boolean says(String error, Object... command) {
        try {
            var unused = server.command(command);
            return false;
        } catch (RedisErrorException refused) {
            return refused.getMessage().startsWith(error);
        }
    }

    @Test
    @Tag("long")
    void fault_13_loading_its_data() {
        begin(RedisServer.builder().directive("key-load-delay", "500").directive("rdbcompression", "no"));
        // It listens to others after each two megabytes.
        server.command("DEBUG", "POPULATE", 3_000, "filler", 10_000);
        server.command("SAVE");
        server.kill();
        server.relaunch();
        Until.holds("it loads", () -> server.isRunning() && isLoading());
        long before = trial.sum(node -> node.cache().stats().storeFaults());
        trial.goesOn(3);
        assertTrue(trial.sum(node -> node.cache().stats().storeFaults()) > before, "nobody was told");
        trial.works();
        assertFalse(isLoading());
        trial.end(server);
    }

    private boolean isLoading() {
        try {
            return says("LOADING", "GET", "x");
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    @Test
    @Tag("long")
    void fault_14_busy_with_a_script() {
        begin(RedisServer.builder().directive("lua-time-limit", "20"));
        try (RedisSession session = server.connect()) {
            session.write("EVAL", "while true do end", 0);
            Thread endless = new Thread(session::read);
            endless.start();
            Until.holds("it is busy", () -> says("BUSY", "GET", "x"));
            trial.goesOn(A_WHILE);
            assertEquals(UNCERTAIN, trial.invalidations(Scope.KEY, 1));
            server.command("SCRIPT", "KILL");
            Until.holds("the script ends", () -> !endless.isAlive());
        }
        trial.works().end(server);
    }

    @Test
    void fault_15_memory_is_full() {
        begin(RedisServer.builder());
        Quiet quiet = new Quiet(trial, "quiet").keep(1);
        Quiet other = new Quiet(trial, "other").keep(2);
        server.command("CONFIG", "SET", "maxmemory", 1);
        trial.goesOn(A_WHILE);
        Until.holds("hits go on", () -> quiet.serves(1));
        assertEquals(CERTAIN, trial.invalidations(Scope.ALL, 0));
        assertEquals(CERTAIN, trial.invalidations(Scope.TAG, 2));
        other.invalidate();
        assertFalse(other.on(Kind.SHARED).load(1, () -> 3) == 2);
        assertTrue(trial.sum(node -> node.cache().stats().storeFaults()) > 0, "nobody was told");
        server.command("CONFIG", "SET", "maxmemory", 0);
        trial.works().end(server);
    }

    @Test
    void fault_16_it_can_not_save() throws IOException {
        begin(RedisServer.builder().directive("save", "3600", "1"));
        Quiet quiet = new Quiet(trial, "quiet").keep(1);
        Path inTheWay =
                Files.createDirectories(server.folder().resolve("taken.rdb").resolve("by"));
        server.command("CONFIG", "SET", "dbfilename", "taken.rdb");
        server.command("BGSAVE");
        Until.holds("it refuses writes", () -> says("MISCONF", "SET", "x", "y"));
        trial.goesOn(A_WHILE);
        Until.holds("hits go on", () -> quiet.serves(1));
        assertEquals(UNCERTAIN, trial.invalidations(Scope.KEY, 1));
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        server.command("BGSAVE");
        trial.works().end(server);
    }

    @Test
    @Tag("long")
    void fault_17_the_master_becomes_read_only() {
        begin(RedisServer.builder());
        Quiet quiet = new Quiet(trial, "quiet").keep(1);
        server.command("REPLICAOF", "127.0.0.1", 1);
        trial.goesOn(Duration.ofMillis(1_500));
        assertEquals(UNCERTAIN, trial.invalidations(Scope.KEY, 1));
        server.promote();
        trial.works();
        assertFalse(quiet.isLeft(1));
        trial.end(server);
    }

    @Test
    @Tag("long")
    void fault_18_too_few_replicas() {
        begin(RedisServer.builder());
        Quiet quiet = new Quiet(trial, "quiet").keep(1);
        server.command("CONFIG", "SET", "min-replicas-to-write", 1);
        trial.goesOn(A_WHILE);
        Until.holds("hits go on", () -> quiet.serves(1));
        assertEquals(UNCERTAIN, trial.invalidations(Scope.TAG, 1));
        server.command("CONFIG", "SET", "min-replicas-to-write", 0);
        trial.works().end(server);
    }

    @Test
    @Tag("long")
    void fault_19_rights_revoked_while_running() {
        start(RedisServer.builder().user("app", "secret", "~*", "&*", "+@all"));
        trial = Trial.begin(app ->
                        RedisStore.builder(app).uri(network.uri()).user("app").password("secret"))
                .works();
        server.command("ACL", "SETUSER", "app", "-@all");
        trial.goesOn(A_WHILE);
        assertEquals(UNCERTAIN, trial.invalidations(Scope.KEY, 1));
        server.command("ACL", "DELUSER", "app");
        trial.goesOn(A_WHILE);
        assertEquals(UNCERTAIN, trial.invalidations(Scope.KEY, 1));
        server.command("ACL", "SETUSER", "app", "on", ">secret", "~*", "&*", "+@all");
        trial.works().end(server);
    }
}
