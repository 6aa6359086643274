package io.cachewright.redis.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.RedisDoctor;
import io.cachewright.redis.RedisStore;
import io.cachewright.redis.doctor.Finding.Kind;
import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.Way;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of servers that are hard to come by. */
@Timeout(60)
class ExaminationTest {
    /** Says this to INFO, and 0 to all else. */
    private static final class PretendedServer implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final String info;

        PretendedServer(String info) throws IOException {
            this.info = info;
            Thread thread = new Thread(this::serve, "pretended");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            byte[] said = new byte[1_000];
            try (Socket client = listener.accept()) {
                for (int length = client.getInputStream().read(said);
                        length > 0;
                        length = client.getInputStream().read(said)) {
                    boolean isInfo = new String(said, 0, length, StandardCharsets.US_ASCII).contains("INFO");
                    String answer = isInfo ? "$" + info.length() + "\r\n" + info + "\r\n" : ":0\r\n";
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // The doctor has seen enough.
            }
        }

        List<Finding> findings() {
            return RedisDoctor.examine(RedisStore.builder("shop")
                    .uri("redis://127.0.0.1:" + listener.getLocalPort())
                    .timeout(Duration.ofSeconds(5))
                    .connectTimeout(Duration.ofSeconds(5)));
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    private static List<Finding> of(String... info) throws IOException {
        try (PretendedServer server = new PretendedServer(String.join("\r\n", info))) {
            return server.findings();
        }
    }

    private static boolean says(List<Finding> found, Kind kind, String text) {
        return found.stream()
                .anyMatch(each -> each.kind() == kind && each.text().contains(text));
    }

    @ParameterizedTest
    @CsvSource({
        "redis_version:5.0.14, PROBLEM, Redis 5.0.14 is older than Redis 6.2",
        "redis_version:6.0.16, PROBLEM, Redis 6.0.16 is older than Redis 6.2",
        "redis_version:unknown, PROBLEM, Redis unknown is older than Redis 6.2",
        "redis_version:6.2.0, FINE, It is Redis 6.2.0.",
        "redis_version:8.4.0, FINE, It is Redis 8.4.0.",
        "redis_version:10.0.1, FINE, It is Redis 10.0.1.",
        "'redis_version:7.2.4\r\nvalkey_version:9.0.0', FINE, It is Valkey 9.0.0.",
    })
    void its_version(String info, Kind kind, String text) throws IOException {
        List<Finding> found = of(info);
        assertTrue(says(found, kind, text), found::toString);
        assertEquals(
                kind == Kind.PROBLEM, found.stream().anyMatch(each -> each.kind() == Kind.PROBLEM), found::toString);
    }

    @Test
    void its_clock() throws IOException {
        long now = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
        long hour = TimeUnit.HOURS.toMicros(1);
        for (long there : new long[] {now - hour, now + hour}) {
            List<Finding> found = of("redis_version:7.0.0", "server_time_usec:" + there);
            assertTrue(says(found, Kind.ADVICE, " s apart."), found::toString);
        }
        List<Finding> found = of("redis_version:7.0.0", "server_time_usec:" + now);
        assertTrue(found.stream().noneMatch(each -> each.text().contains("clock")), found::toString);
    }

    @Test
    void its_disk() throws IOException {
        for (String trouble : List.of("rdb_last_bgsave_status:err", "aof_last_write_status:err")) {
            List<Finding> found = of("redis_version:7.0.0", trouble);
            assertTrue(says(found, Kind.PROBLEM, "It could not write its data to the disk"), found::toString);
        }
        List<Finding> loading = of("redis_version:7.0.0", "loading:1");
        assertTrue(says(loading, Kind.PROBLEM, "It is still reading its data from the disk"), loading::toString);
    }

    @Test
    void how_far_away_it_is() {
        try (RedisServer server = RedisServer.start();
                NetworkProxy network = NetworkProxy.to(server.port())) {
            network.latency(Way.TO_CLIENT, Duration.ofMillis(160));
            List<Finding> found = RedisDoctor.examine(RedisStore.builder("shop")
                    .uri(network.uri())
                    .timeout(Duration.ofMillis(600))
                    .connectTimeout(Duration.ofSeconds(5)));
            assertTrue(says(found, Kind.ADVICE, "The timeout is 600 ms."), found::toString);
        }
    }

    /** By an address that leads here on most systems and is not the loopback's. */
    @Test
    void who_can_listen_on_the_way() {
        String elsewhere = "0.0.0.0:1";
        List<Finding> open = RedisDoctor.examine("shop", "redis://" + elsewhere);
        assertTrue(says(open, Kind.ADVICE, "The connection is not encrypted"), open::toString);
        assertTrue(says(open, Kind.ADVICE, "No password is given"), open::toString);
        List<Finding> secured = RedisDoctor.examine("shop", "rediss://:secret@" + elsewhere);
        assertTrue(secured.stream().noneMatch(each -> each.kind() == Kind.ADVICE), secured::toString);
        List<Finding> here = RedisDoctor.examine("shop", "redis://127.0.0.1:1");
        assertTrue(here.stream().noneMatch(each -> each.kind() == Kind.ADVICE), here::toString);
    }
}
