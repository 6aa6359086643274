package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.Cached;
import io.cachewright.jackson.JsonCodec;
import io.cachewright.jackson.SmileCodec;
import io.cachewright.redis.RedisStore;
import io.cachewright.redis.testing.RedisServer;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Results that Jackson writes for the store, beside the Jackson that Boot sets up for the web. */
class JacksonTest {
    public record Price(
            String skuCode, BigDecimal amount, @Nullable String remark) {}

    static class Prices {
        private int loads;

        @Cached(ttl = "10m")
        public Price quote(String sku) {
            loads++;
            return new Price(sku, new BigDecimal("9.90"), null);
        }

        int loads() {
            return loads;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Prices.class)
    static class Application {
        @Bean
        RedisStore store(@Value("${port}") int port, @Value("${smile:false}") boolean smile) {
            return RedisStore.builder("shop")
                    .uri("redis://localhost:" + port)
                    .codec(smile ? new SmileCodec() : new JsonCodec())
                    .timeout(Duration.ofSeconds(5))
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
        }
    }

    @Test
    void what_boot_tells_jackson_changes_no_result() {
        resultsAreShared("smile=false");
    }

    /** Boot's own version in one run, and in the other the one that all our tests have. */
    @Test
    void jackson_is_of_one_version() {
        String version = System.getProperty("jackson.version");
        assertEquals(version, new JsonFactory().version().toString());
        assertEquals(version, JsonMapper.shared().version().toString());
    }

    static void resultsAreShared(String codec) {
        try (RedisServer server = RedisServer.start();
                ConfigurableApplicationContext one = Contexts.start(
                        Application.class,
                        codec,
                        "port=" + server.port(),
                        "spring.jackson.property-naming-strategy=SNAKE_CASE",
                        "spring.jackson.default-property-inclusion=non_null");
                ConfigurableApplicationContext other =
                        Contexts.start(Application.class, codec, "port=" + server.port())) {
            Price first = one.getBean(Prices.class).quote("A1");
            assertEquals(first, other.getBean(Prices.class).quote("A1"));
            assertEquals(0, other.getBean(Prices.class).loads());
            assertTrue(one.getBean(JsonMapper.class).writeValueAsString(first).contains("sku_code"));
        }
    }
}
