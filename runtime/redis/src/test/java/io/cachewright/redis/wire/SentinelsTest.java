package io.cachewright.redis.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that say what no Sentinel would. */
@Timeout(60)
final class SentinelsTest {
    /** Says of every master that it is at this port, since so many failovers. */
    private static final class Sentinel implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final String answer;

        Sentinel(String port, String epoch) throws IOException {
            answer = "*6\r\n" + text("ip") + text("127.0.0.1") + text("port") + text(port) + text("config-epoch")
                    + text(epoch);
            Thread thread = new Thread(this::serve, "sentinel");
            thread.setDaemon(true);
            thread.start();
        }

        private static String text(String text) {
            return "$" + text.length() + "\r\n" + text + "\r\n";
        }

        private void serve() {
            while (!listener.isClosed()) {
                try (Socket client = listener.accept();
                        BufferedReader in = new BufferedReader(
                                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        if (line.equals("SETNAME")) {
                            say(client, "+OK\r\n");
                        } else if (line.equals("MASTER")) {
                            say(client, answer);
                        }
                    }
                } catch (IOException gone) {
                    // The client has had enough.
                }
            }
        }

        private static void say(Socket client, String what) throws IOException {
            client.getOutputStream().write(what.getBytes(StandardCharsets.US_ASCII));
        }

        Address address() {
            return new Address("127.0.0.1", listener.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    private static Address master(Sentinel... sentinels) {
        Settings settings = new Settings(
                null,
                null,
                0,
                null,
                "sentinels",
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                4,
                10,
                10_000,
                Duration.ofMillis(1));
        List<Address> addresses =
                List.of(sentinels).stream().map(Sentinel::address).toList();
        try (Resources resources = Resources.of(settings, new Traffic())) {
            return new Sentinels("main", addresses, settings).master(resources);
        }
    }

    @Test
    void one_that_says_no_number_costs_nobody_the_others() throws Exception {
        try (Sentinel wrong = new Sentinel("many", "7");
                Sentinel alsoWrong = new Sentinel("6380", "last");
                Sentinel right = new Sentinel("6379", "3")) {
            assertEquals(new Address("127.0.0.1", 6379), master(wrong, right, alsoWrong));
        }
    }

    @Test
    void where_none_says_a_number_that_is_a_fault_of_the_store() throws Exception {
        try (Sentinel wrong = new Sentinel("", "7")) {
            assertThrows(Unreachable.class, () -> master(wrong));
        }
    }
}
