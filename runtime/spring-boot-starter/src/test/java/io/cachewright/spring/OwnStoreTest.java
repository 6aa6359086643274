package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.cachewright.redis.RedisStore;
import io.cachewright.redis.testing.RedisServer;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.Coherence;
import io.cachewright.spring.shop.PriceRepository;
import io.cachewright.spring.shop.PriceService;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** An application that makes its store in Redis itself, and says nowhere else where Redis is. */
class OwnStoreTest {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PriceService.class, PriceRepository.class})
    static class Application {
        @Bean
        RedisStore ours(@Value("${port}") int port) {
            return RedisStore.builder("shop")
                    .uri("redis://localhost:" + port)
                    .timeout(Duration.ofSeconds(5))
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
        }
    }

    @Test
    void caches_share_results_by_it() {
        try (RedisServer server = RedisServer.builder().start();
                ConfigurableApplicationContext one = application(server);
                ConfigurableApplicationContext other = application(server)) {
            Object first = one.getBean(PriceService.class).quote("A1");
            assertEquals(first, other.getBean(PriceService.class).quote("A1"));
            assertEquals(0, other.getBean(PriceRepository.class).queries.get());
            assertSame(one.getBean("ours"), one.getBean(RedisStore.class));
        }
    }

    /** Who brings their own Caches has said what it is over, and may use the store for something else. */
    @Test
    void caches_of_ones_own_are_left_alone() {
        try (RedisServer server = RedisServer.builder().start();
                ConfigurableApplicationContext application =
                        Contexts.start(WithCaches.class, "port=" + server.port())) {
            assertEquals(0, application.getBeanNamesForType(CachesBuilderCustomizer.class).length);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WithCaches extends Application {
        @Bean
        Caches caches() {
            return Caches.local();
        }
    }

    /** Which of several is meant a customizer says. */
    @Test
    void of_several_stores_a_customizer_may_choose_one() {
        try (RedisServer server = RedisServer.builder().start();
                ConfigurableApplicationContext one = Contexts.start(Several.class, "port=" + server.port());
                ConfigurableApplicationContext other = application(server)) {
            Object first = one.getBean(PriceService.class).quote("A1");
            assertEquals(first, other.getBean(PriceService.class).quote("A1"));
            assertEquals(0, other.getBean(PriceRepository.class).queries.get());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Several extends Application {
        @Bean
        RedisStore depot(@Value("${port}") int port) {
            return RedisStore.connect("depot", "redis://localhost:" + port);
        }

        @Bean
        CachesBuilderCustomizer choice(@Qualifier("ours") RedisStore ours) {
            return builder -> builder.tiered(ours, Coherence.strict());
        }
    }

    private static ConfigurableApplicationContext application(RedisServer server) {
        return Contexts.start(Application.class, "port=" + server.port());
    }
}
