package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.spring.shop.PriceRepository;
import io.cachewright.spring.shop.PriceService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Applications that share results in a real Redis, and one whose Redis is not there. */
@ExtendWith(Output.class)
class RedisTest {
    private static final String NOBODY = "spring.data.redis.url=redis://localhost:1";
    private static RedisServer server;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PriceService.class, PriceRepository.class})
    static class Application {}

    @BeforeAll
    static void start() {
        server = RedisServer.builder().password("secret").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ConfigurableApplicationContext application(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.application.name=shop");
        return Contexts.start(Application.class, all.toArray(String[]::new));
    }

    private static String[] springs() {
        return new String[] {
            "spring.data.redis.host=localhost",
            "spring.data.redis.port=" + server.port(),
            "spring.data.redis.password=secret",
            "cachewright.redis.timeout=5s",
            "cachewright.redis.connect-timeout=5s"
        };
    }

    @Test
    void two_applications_share_results_and_what_one_forgets_both_do(Output output) {
        try (ConfigurableApplicationContext one = application(springs());
                ConfigurableApplicationContext other = application(
                        "cachewright.redis.uri=redis://:secret@localhost:" + server.port(),
                        "cachewright.redis.coherence=none",
                        "cachewright.redis.timeout=5s")) {
            PriceService prices = one.getBean(PriceService.class);
            Object first = prices.quote("A1");
            assertEquals(first, other.getBean(PriceService.class).quote("A1"));
            assertEquals(0, other.getBean(PriceRepository.class).queries.get());
            other.getBean(PriceService.class).reprice("A1");
            assertNotEquals(first, prices.quote("A1"));
            Health health = one.getBean(SharedTierHealth.class).health();
            assertEquals(Status.UP, health.getStatus());
            assertTrue(one.getBean(MeterRegistry.class)
                            .get("cachewright.redis.trips")
                            .functionCounter()
                            .count()
                    > 0);
        }
        assertFalse(output.text().contains("secret"), output.text());
        assertFalse(output.text().contains("does not answer"), output.text());
    }

    @Test
    void a_redis_that_is_not_there_is_said_once_and_methods_run(Output output) {
        try (ConfigurableApplicationContext alone = application(NOBODY)) {
            PriceService prices = alone.getBean(PriceService.class);
            prices.quote("A1");
            prices.quote("A1");
            assertEquals(
                    Status.DOWN, alone.getBean(SharedTierHealth.class).health().getStatus());
        }
        assertEquals(2, output.text().split("The application starts all the same", -1).length, output::text);
    }

    @Test
    void a_redis_that_is_required_and_not_there_stops_the_start(Output output) {
        assertThrows(RuntimeException.class, () -> application(NOBODY, "cachewright.redis.required=true"));
        output.shows("APPLICATION FAILED TO START");
        output.shows("cachewright.redis.required=false");
    }

    @Test
    void an_application_without_a_name_is_told_to_have_one(Output output) {
        assertThrows(RuntimeException.class, () -> Contexts.start(Application.class, springs()));
        output.shows("APPLICATION FAILED TO START");
        output.shows("Set spring.application.name or cachewright.redis.app");
    }

    @Test
    void a_coherence_that_is_none_is_refused(Output output) {
        assertThrows(RuntimeException.class, () -> application(NOBODY, "cachewright.redis.coherence=loose"));
        output.shows("'cachewright.redis.coherence' is 'loose'");
        assertThrows(RuntimeException.class, () -> application(NOBODY, "cachewright.redis.coherence=1ms"));
        output.shows("Give 10ms or more");
    }

    @Test
    void redis_can_be_left_out_and_spring_s_default_is_not_taken_for_one() {
        String[] properties = springs();
        try (ConfigurableApplicationContext without = application("cachewright.redis.enabled=false", properties[0]);
                ConfigurableApplicationContext unsaid = application()) {
            assertEquals(0, without.getBeanNamesForType(RedisStore.class).length);
            assertEquals(0, unsaid.getBeanNamesForType(RedisStore.class).length);
            assertEquals(0, unsaid.getBeanNamesForType(SharedTierHealth.class).length);
        }
    }

    @Test
    void sentinels_a_cluster_and_tls_are_understood() {
        try (ConfigurableApplicationContext sentinels = application(
                        "spring.data.redis.sentinel.master=shop",
                        "spring.data.redis.sentinel.nodes=localhost:1,localhost:2",
                        "spring.data.redis.username=user",
                        "spring.data.redis.password=secret",
                        "spring.data.redis.client-name=us");
                ConfigurableApplicationContext cluster = application(
                        "spring.data.redis.cluster.nodes=localhost:1,localhost:2",
                        "spring.data.redis.ssl.enabled=true",
                        "spring.data.redis.connect-timeout=1s")) {
            assertEquals(
                    "Redis master 'shop'", sentinels.getBean(RedisStore.class).name());
            assertTrue(cluster.getBean(RedisStore.class).name().startsWith("Redis cluster at localhost:1"));
        }
    }
}
