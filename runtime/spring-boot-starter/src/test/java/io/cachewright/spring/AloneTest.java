package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.spring.shop.CachedPriceService;
import io.cachewright.spring.shop.PriceRepository;
import io.cachewright.spring.shop.PriceService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.DefaultResourceLoader;

/** The starter where nothing of what it could use is there. */
class AloneTest {
    /** Finds nothing of what is optional. */
    private static final class Bare extends ClassLoader {
        private static final List<String> OPTIONAL = List.of(
                "io.cachewright.micrometer.",
                "io.cachewright.redis.",
                "io.micrometer.",
                "org.springframework.boot.actuate.",
                "org.springframework.boot.health.",
                "org.springframework.transaction.");

        Bare() {
            super(AloneTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (OPTIONAL.stream().anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ActuatorAutoConfiguration.class,
        CachewrightAutoConfiguration.class,
        HealthAutoConfiguration.class,
        MicrometerAutoConfiguration.class,
        RedisAutoConfiguration.class,
        TransactionsAutoConfiguration.class
    })
    @Import({PriceService.class, PriceRepository.class})
    static class Application {}

    @Test
    void it_makes_beans_cached_and_nothing_else() {
        ClassLoader bare = new Bare();
        assertThrows(ClassNotFoundException.class, () -> bare.loadClass("io.cachewright.redis.RedisStore"));
        SpringApplicationBuilder application =
                Contexts.builder("spring.data.redis.host=localhost").sources(Application.class);
        application.application().setResourceLoader(new DefaultResourceLoader(bare));
        try (ConfigurableApplicationContext context = application.run()) {
            PriceService prices = context.getBean(PriceService.class);
            assertInstanceOf(CachedPriceService.class, prices);
            assertEquals(prices.quote("A1"), prices.quote("A1"));
            assertEquals(
                    List.of(),
                    List.of(context.getBeanDefinitionNames()).stream()
                            .filter(name -> name.matches("cachewright(Redis|Metrics|Endpoint|Health|Transactions).*"))
                            .toList());
        }
    }
}
