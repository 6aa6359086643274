package io.cachewright.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What can't be meant is said when it is set, or when the store is built; never later, and never in vain. */
final class RedisStoreBuilderTest {
    private static RedisStoreBuilder builder() {
        return RedisStore.builder("shop").uri("redis://localhost");
    }

    /** Null would be no TLS, in silence. */
    @Test
    void null_is_no_tls_and_no_codec() {
        RedisStoreBuilder builder = RedisStore.builder("shop").uri("redis://localhost");
        assertThrows(NullPointerException.class, () -> builder.tls(null));
        assertThrows(NullPointerException.class, () -> builder.codec(null));
    }

    @Test
    void times_are_within_what_can_be_counted() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(30), Duration.ofSeconds(Long.MAX_VALUE))) {
            refused(store -> store.timeout(wrong));
            refused(store -> store.connectTimeout(wrong));
            refused(store -> store.insistFor(wrong));
            refused(store -> store.breaker(5, wrong));
        }
    }

    @Test
    void numbers_are_too() {
        refused(store -> store.breaker(0, Duration.ofSeconds(1)));
        refused(store -> store.breaker(Integer.MAX_VALUE, Duration.ofSeconds(1)));
        refused(store -> store.connections(0));
    }

    @Test
    void an_invalidation_may_be_tried_for_as_short_as_one_likes() {
        for (int millis : new int[] {1, 5, 10, 11, 100}) {
            builder().insistFor(Duration.ofMillis(millis)).build().close();
        }
    }

    @Test
    void a_name_that_the_server_would_not_take_is_refused() {
        refused(store -> store.clientName("price service"));
        refused(store -> store.clientName(""));
    }

    @Test
    void a_user_is_not_forgotten_for_want_of_a_password() {
        IllegalStateException error = assertThrows(
                IllegalStateException.class,
                () -> builder().user("app").password((String) null).build());

        assertTrue(error.getMessage().contains("'app'"), error.getMessage());
        assertTrue(error.getMessage().contains("Fix: "), error.getMessage());
        builder().user("app").password("").build().close();
        RedisStore.builder("shop")
                .uri("redis://:secret@localhost")
                .user("app")
                .build()
                .close();
    }

    private static void refused(Consumer<RedisStoreBuilder> setting) {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> setting.accept(builder()));
        assertTrue(error.getMessage().contains("Fix: "), error.getMessage());
    }

    @Test
    void a_database_is_one_that_the_servers_can_have() {
        RedisStoreBuilder cluster =
                RedisStore.builder("shop").cluster("redis://localhost:1").database(2);
        String problem =
                assertThrows(IllegalStateException.class, cluster::build).getMessage();
        assertEquals("A cluster has no database 2. Fix: Leave out database(...).", problem);
        assertThrows(
                IllegalArgumentException.class, () -> RedisStore.builder("shop").database(-1));
    }
}
