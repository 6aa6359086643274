package io.cachewright.redis.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that does not answer and is replaced meanwhile: what is sent again to the one that took over. */
@Timeout(60)
final class ClusterWireTest {
    private final AtomicInteger ownerPort = new AtomicInteger();
    private Member first;
    private Member second;
    private ClusterWire wire;

    /** Says that the owner of all slots is whoever is, and answers scripts unless it is the first, which loses its slots instead. */
    private final class Member implements AutoCloseable {
        private static final String INFO = "role:master\r\nmaster_replid:0123456789\r\n";

        private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final AtomicInteger scripts = new AtomicInteger();

        Member() throws IOException {
            begin(this::accept);
        }

        private void begin(Runnable work) {
            Thread thread = new Thread(work, "member");
            thread.setDaemon(true);
            thread.start();
        }

        private void accept() {
            try {
                while (true) {
                    Socket client = listener.accept();
                    begin(() -> serve(client));
                }
            } catch (IOException closed) {
                // That is the end.
            }
        }

        private void serve(Socket client) {
            try (client;
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                OutputStream out = client.getOutputStream();
                for (String size = in.readLine(); size != null; size = in.readLine()) {
                    List<String> words = new ArrayList<>();
                    for (int left = Integer.parseInt(size.substring(1)); left > 0; left--) {
                        in.readLine();
                        words.add(in.readLine());
                    }
                    out.write(answer(words.get(0)).getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
            } catch (IOException gone) {
                // The client has had enough.
            }
        }

        private String answer(String command) {
            return switch (command) {
                case "INFO" -> "$" + INFO.length() + "\r\n" + INFO + "\r\n";
                case "CLUSTER" ->
                    "*1\r\n*3\r\n:0\r\n:16383\r\n*3\r\n$9\r\n127.0.0.1\r\n:" + ownerPort + "\r\n$2\r\nid\r\n";
                case "EVALSHA" -> script();
                default -> "+OK\r\n";
            };
        }

        private String script() {
            scripts.incrementAndGet();
            if (this == first) {
                ownerPort.set(second.listener.getLocalPort());
                return "";
            }
            return ":1\r\n";
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        second = new Member();
        first = new Member();
        ownerPort.set(first.listener.getLocalPort());
        Settings settings = new Settings(
                null,
                null,
                0,
                null,
                "cluster",
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                4,
                10,
                10_000,
                Duration.ofMillis(1));
        wire = new ClusterWire(List.of(new Address("127.0.0.1", ownerPort.get())), settings, new Traffic());
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        first.close();
        second.close();
    }

    private List<Reply> run(Script script) {
        return wire.trip(List.of(Command.run(script, List.of(new byte[] {'k'}), List.of(new byte[] {'a'}))), false);
    }

    @Test
    void what_may_be_sent_twice_is() {
        assertEquals(1, run(Script.of("return 1")).size());
        assertEquals(1, first.scripts.get());
        assertEquals(1, second.scripts.get());
    }

    @Test
    void what_has_something_fresh_in_it_is_for_the_caller_to_make_anew() {
        Unreachable lost = assertThrows(Unreachable.class, () -> run(Script.once("return 1")));
        assertTrue(lost.isLost());
        assertEquals(1, first.scripts.get());
        assertEquals(0, second.scripts.get());
        assertEquals(1, run(Script.once("return 1")).size());
    }
}
