package io.cachewright.redis;

import static io.cachewright.redis.Keys.asked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.redis.testing.NetworkProxy;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.redis.testing.TestCertificate;
import io.cachewright.runtime.shared.SharedEntries;
import io.cachewright.runtime.shared.SharedSpec;
import io.cachewright.runtime.shared.StoreException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that nobody else can read, and to nobody else. */
final class TlsTest {
    private RedisServer server;

    @BeforeEach
    void start() {
        server = RedisServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static SharedEntries<String> prices(RedisStore store) {
        return store.open(new SharedSpec("prices", String.class, "1"));
    }

    private static RedisStoreBuilder builder(String uri) {
        return RedisStore.builder("shop")
                .uri(uri)
                .timeout(Duration.ofSeconds(5))
                .connectTimeout(Duration.ofSeconds(10));
    }

    @Test
    void a_server_whose_certificate_is_trusted_is_used() {
        try (TestCertificate certificate = TestCertificate.of("127.0.0.1");
                NetworkProxy tls = NetworkProxy.withTls(server.port(), certificate.context());
                RedisStore store = builder(tls.uri()).tls(certificate.context()).build()) {
            SharedStoreContract.load(prices(store), asked(1), "one");

            assertEquals("one", prices(store).look(asked(1)).value());
        }
    }

    @Test
    void a_server_with_the_certificate_of_another_host_is_not() {
        try (TestCertificate certificate = TestCertificate.of("redis.example.org");
                NetworkProxy tls = NetworkProxy.withTls(server.port(), certificate.context());
                RedisStore store = builder(tls.uri()).tls(certificate.context()).build()) {
            assertThrows(StoreException.class, () -> prices(store).look(asked(1)));
        }
    }

    @Test
    void a_server_whose_certificate_nobody_signed_is_not() {
        try (TestCertificate certificate = TestCertificate.of("127.0.0.1");
                NetworkProxy tls = NetworkProxy.withTls(server.port(), certificate.context());
                RedisStore store = builder(tls.uri()).build()) {
            assertThrows(StoreException.class, () -> prices(store).look(asked(1)));
        }
    }
}
