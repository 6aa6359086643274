package io.cachewright.redis.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RedisServerTest {
    @Test
    void a_server_answers_with_what_it_has() {
        byte[] bytes = {0, -1, '\r', '\n', 7};
        try (RedisServer server = RedisServer.start()) {
            assertEquals("OK", server.command("SET", "key", bytes).text());
            assertArrayEquals(bytes, server.command("GET", "key").bytes());
            assertTrue(server.command("GET", "other").isNull());
            assertEquals(2, server.command("INCRBY", "count", 2).number());
            assertEquals(
                    "[2, (nothing)]", server.command("MGET", "count", "other").toString());
            RedisErrorException error = assertThrows(RedisErrorException.class, () -> server.command("INCR", "key"));
            assertEquals("ERR", error.code());
            assertEquals(
                    "", server.command("CONFIG", "GET", "save").list().get(1).text());
            assertTrue(server.isAtLeast(5, 0));
            assertFalse(server.isAtLeast(99, 0));
            assertEquals("redis://127.0.0.1:" + server.port(), server.uri());
        }
    }

    @Test
    void what_is_special_in_a_password_is_encoded_in_the_uri() {
        try (RedisServer server =
                RedisServer.builder().password("p@ss/w:rd 1+1").start()) {
            URI uri = URI.create(server.uri());
            assertEquals(":p@ss/w:rd 1+1", uri.getUserInfo());
            assertEquals(server.port(), uri.getPort());
            assertEquals("PONG", server.command("PING").text());
        }
    }

    @Test
    void what_was_saved_is_there_after_stop_and_restart_and_nothing_else() {
        try (RedisServer server = RedisServer.start()) {
            server.command("SET", "key", "saved");
            server.command("SAVE");
            server.command("SET", "key", "newer");
            server.kill();
            assertFalse(server.isRunning());
            assertThrows(UncheckedIOException.class, () -> server.command("PING"));
            server.restart();
            assertEquals("saved", server.command("GET", "key").text());
            server.stop();
            server.restart();
            assertEquals("saved", server.command("GET", "key").text());
        }
    }

    @Test
    void a_frozen_server_answers_when_it_is_resumed() throws Exception {
        try (RedisServer server = RedisServer.start()) {
            server.freeze();
            CompletableFuture<String> answer =
                    CompletableFuture.supplyAsync(() -> server.command("PING").text());
            assertThrows(TimeoutException.class, () -> answer.get(200, TimeUnit.MILLISECONDS));
            server.resume();
            assertEquals("PONG", answer.get(10, TimeUnit.SECONDS));
            server.freeze();
            server.kill();
            server.restart();
            assertEquals("PONG", server.command("PING").text());
        }
    }

    @Test
    void a_command_survives_that_its_connection_is_killed() {
        try (RedisServer server = RedisServer.start();
                RedisSession other = server.connect()) {
            long id = server.command("CLIENT", "ID").number();
            other.send("CLIENT", "KILL", "ID", id);
            assertTrue(server.command("CLIENT", "ID").number() > id);
        }
    }

    @Test
    void a_password_is_wanted_and_known() {
        try (RedisServer server = RedisServer.builder().password("open sesame").start();
                RedisSession stranger = RedisSession.to(server.port())) {
            assertEquals(
                    "NOAUTH",
                    assertThrows(RedisErrorException.class, () -> stranger.send("GET", "key"))
                            .code());
            assertTrue(server.command("GET", "key").isNull());
        }
    }

    @Test
    void users_may_do_what_they_were_allowed() {
        try (RedisServer server = RedisServer.builder()
                        .user("app", "secret", "~app:*", "+get")
                        .start();
                RedisSession app = server.connect()) {
            app.send("AUTH", "app", "secret");
            assertTrue(app.send("GET", "app:1").isNull());
            for (String[] forbidden : new String[][] {{"GET", "other"}, {"SET", "app:1", "x"}}) {
                assertEquals(
                        "NOPERM",
                        assertThrows(RedisErrorException.class, () -> app.send((Object[]) forbidden))
                                .code());
            }
        }
    }

    @Test
    void directives_reach_the_server() {
        try (RedisServer server = RedisServer.builder()
                .directive("maxmemory", "10mb")
                .directive("save", "3600", "1")
                .start()) {
            assertEquals(
                    "10485760",
                    server.command("CONFIG", "GET", "maxmemory").list().get(1).text());
            assertEquals(
                    "3600 1",
                    server.command("CONFIG", "GET", "save").list().get(1).text());
            assertEquals("OK", server.command("DEBUG", "SET-ACTIVE-EXPIRE", 1).text());
        }
    }

    @Test
    void a_directive_that_does_not_exist_is_told_with_the_log() {
        RedisServerBuilder settings = RedisServer.builder().directive("no-such-thing", "1");
        IllegalStateException failure = assertThrows(IllegalStateException.class, settings::start);
        assertTrue(failure.getMessage().contains("no-such-thing"), failure.getMessage());
    }

    @Test
    void a_replica_follows_and_can_be_promoted() {
        try (RedisServer master = RedisServer.builder().password("p").start();
                RedisServer replica =
                        RedisServer.builder().password("p").replicaOf(master).start()) {
            master.command("SET", "key", "value");
            replica.awaitSync(master);
            assertEquals("value", replica.command("GET", "key").text());
            assertEquals(
                    "READONLY",
                    assertThrows(RedisErrorException.class, () -> replica.command("SET", "key", "x"))
                            .code());
            replica.promote();
            replica.command("SET", "key", "own");
            assertEquals("value", master.command("GET", "key").text());
            master.follow(replica);
            master.awaitSync(replica);
            assertEquals("own", master.command("GET", "key").text());
        }
    }

    @Test
    void nothing_is_left_of_a_closed_server() {
        RedisServer server = RedisServer.start();
        server.close();
        server.close();
        assertFalse(server.isRunning());
        assertFalse(Files.exists(server.folder()));
    }

    @Test
    void what_a_session_reads_is_what_came_in_that_order() {
        try (RedisServer server = RedisServer.start();
                RedisSession session = server.connect()) {
            session.write("SET", "key", "a");
            session.write("LPUSH", "key", "b");
            session.write("GET", "key");
            assertEquals("OK", session.read().text());
            RedisReply error = session.read();
            assertTrue(error.isError() && error.text().startsWith("WRONGTYPE"), error.toString());
            assertEquals("a", session.read().text());
            assertThrows(IllegalStateException.class, error::bytes);
            assertThrows(IllegalStateException.class, error::list);
        }
    }
}
