package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.shared.Lease.Purpose;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that a store does, as a user who may do nothing else. */
final class AclTest extends SharedStoreContract {
    private static RedisServer server;

    @BeforeAll
    static void startServer() {
        server = RedisServer.builder()
                .user("app", "pass/word@:", RedisAcl.rules("shop").toArray(String[]::new))
                .start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    RedisStoreBuilder builder() {
        return RedisStore.builder("shop").uri("redis://app:pass%2Fword%40%3A@127.0.0.1:" + server.port());
    }

    @Override
    void flush() {
        server.command("FLUSHALL");
    }

    @Test
    void each_of_the_rules_is_needed() {
        for (String rule : RedisAcl.rules("shop")) {
            if (rule.startsWith("+") && !rule.contains("client")) {
                server.command("ACL", "SETUSER", "app", "-" + rule.substring(1));
                assertThrows(Throwable.class, this::everything, rule);
                server.command("ACL", "SETUSER", "app", rule);
            }
        }
        everything();
    }

    private void everything() {
        flush();
        server.command("SCRIPT", "FLUSH");
        try (RedisStore other = builder().insistFor(Duration.ofMillis(50)).build()) {
            SharedEntries<String> entries = other.open(new SharedSpec("prices", String.class, "1"));
            assertTrue(load(entries, asked(1), "one").kept());
            assertTrue(entries.look(asked(1)).hit());
            other.bump("prices", 1);
            other.bump("prices", 1);
            entries.invalidateAll();
            server.command("SCRIPT", "LOAD", "return 1");
            entries.lease(asked(1), LONG, Purpose.LOAD);
            entries.lease(List.of(asked(2), asked(3)), LONG, Purpose.LOAD);
        }
    }

    @Test
    void the_page_says_what_a_user_needs() throws IOException {
        String page = Files.readString(Path.of("../../docs/sharing.md"));

        assertTrue(page.contains(" " + String.join(" ", RedisAcl.rules("shop")) + "\n"));
        List<String> more = new ArrayList<>(RedisAcl.clusterRules("shop"));
        more.removeAll(RedisAcl.rules("shop"));
        assertTrue(page.contains("in a cluster besides: " + String.join(" ", more) + "\n"));
    }

    @Test
    void another_application_is_out_of_reach() {
        try (RedisStore other = RedisStore.builder("shop:0")
                .uri("redis://127.0.0.1:" + server.port())
                .user("app")
                .password("pass/word@:")
                .build()) {
            SharedEntries<String> entries = other.open(new SharedSpec("prices", String.class, "1"));

            StoreException refused = assertThrows(StoreException.class, () -> entries.look(asked(1)));

            assertTrue(refused.getMessage().contains("NOPERM"), refused.getMessage());
        }
    }
}
