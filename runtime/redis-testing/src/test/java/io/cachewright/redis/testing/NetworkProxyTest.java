package io.cachewright.redis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NetworkProxyTest {
    private static RedisServer server;

    private final NetworkProxy network = NetworkProxy.to(server.port());

    @BeforeAll
    static void start() {
        server = RedisServer.start();
        server.command("SET", "key", "value");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void commands_and_replies_go_through_and_are_counted() {
        try (RedisSession session = RedisSession.to(network.port())) {
            session.send("PING");
            Traffic before = network.traffic();
            assertEquals("value", session.send("GET", "key").text());
            assertEquals(new Traffic(0, 1, 1, 22, 11), network.traffic().since(before));
            session.write("GET", "key");
            session.write("GET", "key");
            session.read();
            session.read();
            assertEquals(new Traffic(0, 2, 2, 66, 33), network.traffic().since(before));
            assertEquals(1, network.traffic().connections());
        }
    }

    @Test
    void what_is_written_before_the_reply_is_the_same_round_trip() throws Exception {
        byte[] ping = "PING\r\n".getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), network.port())) {
            server.freeze();
            for (int i = 1; i <= 3; i++) {
                int writes = i;
                socket.getOutputStream().write(ping);
                Await.until("it has arrived", () -> network.traffic().writes() == writes, () -> "");
            }
            server.resume();
            assertEquals(21, socket.getInputStream().readNBytes(21).length);
            socket.getOutputStream().write(ping);
            assertEquals(7, socket.getInputStream().readNBytes(7).length);
            assertEquals(new Traffic(1, 4, 2, 24, 28), network.traffic());
        } finally {
            server.resume();
        }
    }

    @Test
    void large_values_go_through_whole() {
        String large = "x".repeat(3_000_000);
        try (RedisSession session = RedisSession.to(network.port())) {
            session.send("SET", "large", large);
            assertEquals(large, session.send("GET", "large").text());
        }
    }

    @Test
    void latency_is_waited_for_each_way() {
        try (RedisSession session = RedisSession.to(network.port())) {
            session.send("PING");
            network.latency(Duration.ofMillis(100));
            long begin = System.nanoTime();
            session.send("PING");
            assertTrue(System.nanoTime() - begin >= Duration.ofMillis(200).toNanos());
        }
    }

    @Test
    void what_is_held_arrives_when_the_network_heals() throws Exception {
        try (RedisSession session = RedisSession.to(network.port())) {
            session.send("PING");
            network.hold(Way.TO_CLIENT);
            CompletableFuture<String> answer = answer(session);
            assertThrows(TimeoutException.class, () -> answer.get(100, TimeUnit.MILLISECONDS));
            network.heal();
            assertEquals("value", answer.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_black_hole_swallows_and_leaves_no_connection_out_of_step() throws Exception {
        try (RedisSession session = RedisSession.to(network.port());
                RedisSession idle = RedisSession.to(network.port())) {
            session.send("PING");
            idle.send("PING");
            network.blackHole();
            CompletableFuture<String> answer = answer(session);
            assertThrows(TimeoutException.class, () -> answer.get(100, TimeUnit.MILLISECONDS));
            try (RedisSession other = RedisSession.to(network.port())) {
                CompletableFuture<String> another = answer(other);
                assertThrows(TimeoutException.class, () -> another.get(100, TimeUnit.MILLISECONDS));
            }
            network.heal();
            Throwable lost = assertThrows(ExecutionException.class, () -> answer.get(10, TimeUnit.SECONDS))
                    .getCause();
            assertTrue(isEnd(lost.getCause()), lost.toString());
            assertEquals("value", idle.send("GET", "key").text());
        }
    }

    @Test
    void refused_connections_are_accepted_again_after_healing() {
        network.refuse();
        UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> RedisSession.to(network.port()));
        assertTrue(refused.getCause() instanceof ConnectException, refused.toString());
        network.heal();
        try (RedisSession session = RedisSession.to(network.port())) {
            assertEquals("PONG", session.send("PING").text());
        }
    }

    @Test
    void resets_come_again_and_again_until_healed() {
        network.resetEvery(Duration.ofMillis(20));
        for (int i = 0; i < 3; i++) {
            UncheckedIOException reset = assertThrows(UncheckedIOException.class, () -> {
                try (RedisSession session = RedisSession.to(network.port())) {
                    for (; ; ) {
                        session.send("PING");
                    }
                }
            });
            assertTrue(isEnd(reset.getCause()), reset.toString());
        }
        network.heal();
        try (RedisSession session = RedisSession.to(network.port())) {
            assertEquals("PONG", session.send("PING").text());
        }
    }

    @Test
    void a_reply_is_cut_at_every_byte_and_once_only() throws IOException {
        String whole = "$5\r\nvalue\r\n";
        for (int at = 0; at <= whole.length(); at++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), network.port());
                    RedisSession other = RedisSession.to(network.port())) {
                socket.setSoTimeout(10_000);
                network.cutReply(at);
                socket.getOutputStream().write("GET key\r\n".getBytes(StandardCharsets.UTF_8));
                assertEquals(
                        whole.substring(0, at),
                        new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                assertEquals("value", other.send("GET", "key").text());
            }
        }
    }

    @Test
    void a_swallowed_reply_puts_the_next_one_in_its_place() {
        try (RedisSession session = RedisSession.to(network.port())) {
            session.write("ECHO", "1");
            session.write("MGET", "key", "key");
            session.write("ECHO", "3");
            network.swallowReply();
            network.swallowReply();
            assertEquals("3", session.read().text());
            assertEquals("value", session.send("GET", "key").text());
        }
    }

    @Test
    void all_connections_end_when_they_are_closed_or_reset() {
        for (Runnable end : new Runnable[] {network::closeAll, network::resetAll}) {
            try (RedisSession session = RedisSession.to(network.port())) {
                session.send("PING");
                end.run();
                assertThrows(UncheckedIOException.class, () -> session.send("PING"));
            }
        }
    }

    @Test
    void clients_speak_tls_with_the_proxy() throws IOException {
        try (TestCertificate certificate = TestCertificate.of("127.0.0.1");
                TestCertificate other = TestCertificate.of("localhost");
                NetworkProxy secure = NetworkProxy.withTls(server.port(), certificate.context());
                SSLSocket trusting = (SSLSocket) certificate
                        .context()
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), secure.port());
                SSLSocket doubting = (SSLSocket) other.context()
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), secure.port())) {
            assertEquals("rediss://127.0.0.1:" + secure.port(), secure.uri());
            trusting.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.UTF_8));
            assertEquals("+PONG\r\n", new String(trusting.getInputStream().readNBytes(7), StandardCharsets.UTF_8));
            assertThrows(SSLHandshakeException.class, doubting::startHandshake);
            assertFalse(certificate.pem().toFile().length() == 0);
        }
    }

    /** Not that nothing came in time. */
    private static boolean isEnd(Throwable failure) {
        return failure instanceof SocketException || failure instanceof EOFException;
    }

    private static CompletableFuture<String> answer(RedisSession session) {
        return CompletableFuture.supplyAsync(() -> session.send("GET", "key").text());
    }
}
