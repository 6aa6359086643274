package io.cachewright.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.wire.Address;
import io.cachewright.redis.wire.Settings;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a URI says, and what its errors do not. */
final class RedisUriTest {
    @ParameterizedTest
    @CsvSource({
        "redis://localhost, false, , , localhost, 6379, 0",
        "rediss://db.example.org:7000/3, true, , , db.example.org, 7000, 3",
        "redis://:secret@host, false, , secret, host, 6379, 0",
        "redis://ann:s%40cret+@host/, false, ann, s@cret+, host, 6379, 0",
        "redis://secret@host, false, , secret, host, 6379, 0",
        "redis://[::1]:7000, false, , , ::1, 7000, 0",
        "redis://shop_redis_1, false, , , shop_redis_1, 6379, 0",
        "redis://ann:secret@shop_redis:7000/3, false, ann, secret, shop_redis, 7000, 3",
        "redis://localhost:/, false, , , localhost, 6379, 0",
    })
    void a_uri_says(String text, boolean tls, String user, String password, String host, int port, int database) {
        assertEquals(new RedisUri(tls, user, password, new Address(host, port), database), RedisUri.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:6379",
                "http://ann:hunter2@host",
                "redis://ann:hunter2@",
                "redis://ann:hunter2@host/three",
                "redis://ann:12/hunter2@host",
                "redis://ann:hunter2@host:65536",
                "redis://ann:hunter2@host:0",
                "redis://ann:hun ter2@host",
                "redis://ann:hunter2@host?timeout=3",
                "ann:hunter2@host",
                "redis://ann:hun@ter2@host",
                "redis://ann:hun/ter2@host",
                "redis://ann:hun#ter2@host",
                "redis://ann:hun%ter2@host",
                "redis://one:6379,two:6379",
                "redis://localhost:9999999999",
                "redis://::1:6379",
                "redis://${REDIS_HOST}:6379",
                "redis://",
                "",
            })
    void an_error_says_what_to_do_and_nothing_secret(String text) {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> RedisUri.parse(text));

        assertTrue(error.getMessage().contains("Fix: "), error.getMessage());
        assertFalse((error + " " + error.getCause()).contains("ter2"), error.getMessage());
    }

    /** A variable of the environment that nobody has set. */
    @Test
    void a_uri_that_is_null_is_an_error_that_says_so() {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> RedisStore.connect("shop", null));

        assertEquals(
                "The URI of Redis is null. Fix: Write redis://[[user]:password@]host[:port][/database], or rediss:// for"
                        + " TLS, with what is special in the user or the password percent-encoded, as in %40 for @.",
                error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://ann:hun@ter2@host",
                "redis://ann:hun/ter2@host",
                "redis://ann:hun#ter2@host",
                "redis://ann:hun ter2@host"
            })
    void what_a_password_may_not_have_as_it_is_is_said_to_be_encoded(String text) {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> RedisUri.parse(text));

        assertTrue(error.getMessage().contains("percent-encoded"), error.getMessage());
    }

    @Test
    void neither_a_store_nor_its_parts_show_the_password() {
        try (RedisStore store = RedisStore.connect("shop", "redis://ann:hunter2@host")) {
            assertFalse((store.name() + store + RedisUri.parse("redis://ann:hunter2@host")).contains("hunter2"));
            assertEquals("Redis at host:6379", store.name());
        }
    }

    @Test
    void a_store_needs_a_name_and_a_place() {
        assertThrows(IllegalArgumentException.class, () -> RedisStore.builder(" "));
        assertThrows(
                IllegalStateException.class, () -> RedisStore.builder("shop").build());
        assertThrows(
                IllegalStateException.class,
                () -> RedisStore.builder("shop").uri("redis://a").cluster("redis://b"));
    }

    @Test
    void sentinels_are_spoken_to_as_their_uri_says_whatever_the_master_has() throws Exception {
        SSLContext trusted = SSLContext.getDefault();
        Settings plain = new Settings(
                "app", () -> "secret", 0, null, "shop", Duration.ZERO, Duration.ZERO, 1, 1, 1, Duration.ZERO);
        Settings secured = plain.as("app", () -> "secret", trusted);

        assertNull(Servers.sentinels("m", List.of("redis://h"))
                .ofSentinels(secured)
                .tls());
        assertNull(Servers.sentinels("m", List.of("redis://h"))
                .ofSentinels(secured)
                .password());
        assertSame(
                trusted,
                Servers.sentinels("m", List.of("rediss://h"))
                        .ofSentinels(secured)
                        .tls());
        assertNotNull(
                Servers.sentinels("m", List.of("rediss://h")).ofSentinels(plain).tls());
        assertEquals(
                "ann",
                Servers.sentinels("m", List.of("redis://ann:x@h"))
                        .ofSentinels(plain)
                        .user());
    }
}
