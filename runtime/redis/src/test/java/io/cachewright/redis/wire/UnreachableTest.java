package io.cachewright.redis.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** What is said of a server that can't be reached names it, and says what to do. */
@Timeout(60)
final class UnreachableTest {
    private static final List<Command> QUESTION = List.of(Command.plain(Verb.INFO, "clients"));

    @AutoClose
    private static final RedisServer SERVER = RedisServer.start();

    private static Settings settings(Duration timeout) {
        return new Settings(
                null,
                null,
                0,
                null,
                "unreachable",
                timeout,
                Duration.ofSeconds(5),
                4,
                10,
                10_000,
                Duration.ofMillis(1));
    }

    private static String said(int port, Settings settings) {
        try (MasterWire wire = new MasterWire(new Address("127.0.0.1", port), settings, new Traffic())) {
            return String.valueOf(assertThrows(Unreachable.class, () -> wire.trip(QUESTION, false))
                    .getMessage());
        }
    }

    @Test
    void nobody_listens_there() throws Exception {
        int port;
        try (var free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertEquals(
                "Redis at 127.0.0.1:" + port
                        + " can't be reached: Connection refused. Fix: Start it, or look at the host"
                        + " and the port in its URI.",
                said(port, settings(Duration.ofSeconds(5))));
    }

    /** Redis waits for the rest of what it takes for a command; whoever cuts the connection first says so. */
    @Test
    void it_has_no_tls() throws Exception {
        Settings secured = new Settings(
                null,
                null,
                0,
                SSLContext.getDefault(),
                "unreachable",
                Duration.ofSeconds(5),
                Duration.ofMillis(300),
                4,
                10,
                10_000,
                Duration.ofMillis(1));

        String said = said(SERVER.port(), secured);

        assertTrue(said.contains("whether it has TLS") || said.contains("Ask RedisDoctor why"), said);
    }

    @Test
    void it_does_not_answer_in_time() {
        try (NetworkProxy network = NetworkProxy.to(SERVER.port());
                MasterWire wire = new MasterWire(
                        new Address("127.0.0.1", network.port()), settings(Duration.ofMillis(50)), new Traffic())) {
            wire.trip(QUESTION, false);
            SERVER.freeze();
            String said = String.valueOf(assertThrows(Unreachable.class, () -> wire.trip(QUESTION, false))
                    .getMessage());

            assertTrue(
                    said.startsWith("Redis at 127.0.0.1:" + network.port() + " did not answer in time. Fix: "), said);
        } finally {
            SERVER.resume();
        }
    }

    @Test
    void it_can_not_be_connected_to_in_time() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        try (Resources resources = Resources.of(slowToConnect(), new Traffic())) {
            Node node = new Node(
                    "the master prices of [10.0.0.1:26379]",
                    () -> {
                        await(goOn);
                        throw new IllegalStateException();
                    },
                    resources);
            String said = String.valueOf(assertThrows(Unreachable.class, () -> node.run(QUESTION, false))
                    .getMessage());

            assertTrue(
                    said.startsWith(
                            "Connecting to the master prices of [10.0.0.1:26379] took longer than 100 ms. Fix: "),
                    said);
        } finally {
            goOn.countDown();
        }
    }

    /** The kernel takes the connection, and nobody ever answers on it. */
    @Test
    void nor_does_it_say_anything_when_it_is_connected_to() throws Exception {
        try (var silent = new java.net.ServerSocket(0)) {
            String said = said(silent.getLocalPort(), slowToConnect());

            assertTrue(said.contains("Redis at 127.0.0.1:" + silent.getLocalPort() + " "), said);
        }
    }

    private static Settings slowToConnect() {
        return new Settings(
                null,
                null,
                0,
                null,
                "unreachable",
                Duration.ofSeconds(5),
                Duration.ofMillis(100),
                4,
                10,
                10_000,
                Duration.ofMillis(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("it goes on for ever");
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void its_store_is_closed() {
        MasterWire wire =
                new MasterWire(new Address("127.0.0.1", SERVER.port()), settings(Duration.ofSeconds(5)), new Traffic());
        wire.close();

        String said = String.valueOf(assertThrows(Unreachable.class, () -> wire.trip(QUESTION, false))
                .getMessage());

        assertEquals(
                "The store is closed. Fix: Close it, or the Caches that closes it, after all that uses it, and give each"
                        + " Caches a store of its own.",
                said);
    }

    @Test
    void it_is_of_another_kind_or_wants_no_password() {
        assertEquals(
                "ERR This instance has cluster support disabled. Fix: Connect by uri(...): it is part of no cluster.",
                Advice.with("ERR This instance has cluster support disabled"));
        assertEquals(
                "Leave the password out, or give the server one.",
                Advice.on("ERR AUTH <password> called without any password configured for the default user."));
        Settings settings = settings(Duration.ofSeconds(5));
        Address plain = new Address("127.0.0.1", SERVER.port());
        try (Resources resources = Resources.of(settings, new Traffic())) {
            Sentinels sentinels = new Sentinels("main", List.of(plain), settings);
            String said = String.valueOf(assertThrows(Unreachable.class, () -> sentinels.master(resources))
                    .getMessage());

            assertTrue(said.startsWith("No Sentinel of [" + plain + "] knows where the master 'main' is: "), said);
            assertTrue(said.endsWith("Fix: Name Sentinels, which mostly listen at port 26379."), said);
        }
    }

    @Test
    void a_password_that_is_not_to_be_had_is_said_without_what_may_be_secret() {
        Settings asking = new Settings(
                null,
                () -> {
                    throw new IllegalStateException("hunter2");
                },
                0,
                null,
                "unreachable",
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                4,
                10,
                10_000,
                Duration.ofMillis(1));

        assertEquals(
                "What password(...) was given has thrown a java.lang.IllegalStateException. Fix: Let it return the"
                        + " password, or throw nothing.",
                said(SERVER.port(), asking));
    }

    @Test
    void a_name_or_a_port_is_wrong() {
        assertEquals(
                "Look at the host in its URI.", Advice.on(new JedisConnectionException(new UnknownHostException("h"))));
        assertEquals(
                "Write redis:// if it has no TLS; else give tls(...) what trusts its certificate.",
                Advice.on(new JedisConnectionException(new SSLHandshakeException("no"))));
        assertEquals(
                "Look at the port in its URI, and into its log; one that wants TLS takes rediss:// alone.",
                Advice.on(new JedisConnectionException("Unexpected end of stream.")));
    }
}
