package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.runtime.Caches;
import io.cachewright.spring.shop.CachedClocks;
import io.cachewright.spring.shop.CachedPriceService;
import io.cachewright.spring.shop.CachedRates;
import io.cachewright.spring.shop.Clocks;
import io.cachewright.spring.shop.PriceRepository;
import io.cachewright.spring.shop.PriceService;
import io.cachewright.spring.shop.Rates;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;

/** What Spring writes for native images makes the caching subclasses, and needs nobody to look for them again. */
class AheadOfTimeTest {
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(CachewrightAutoConfiguration.class)
    @Import({PriceService.class, PriceRepository.class, Clocks.class})
    public static class Application {
        @Bean
        public Rates rates() {
            return currency -> currency.length();
        }
    }

    @Test
    @CompileWithForkedClassLoader
    void replaced_beans_survive() {
        TestGenerationContext generation = new TestGenerationContext();
        generate(generation);
        TestCompiler.forSystem().with(generation).compile(compiled -> {
            GenericApplicationContext context = new GenericApplicationContext();
            initializer(compiled.getInstance(ApplicationContextInitializer.class))
                    .initialize(context);
            assertFalse(context.containsBeanDefinition("cachewrightBeanReplacement"));
            context.refresh();
            assertSame(
                    CachedPriceService.class,
                    context.getBean(PriceService.class).getClass());
            assertSame(CachedClocks.class, context.getBean(Clocks.class).getClass());
            assertSame(CachedRates.class, context.getBean(Rates.class).getClass());
            PriceService prices = context.getBean(PriceService.class);
            assertEquals(prices.quote("A1"), prices.quote("A1"));
            assertEquals(4, context.getBean(Caches.class).stats().size());
            assertEquals(1, prices.constructed.get());
            context.close();
        });
    }

    @Test
    void wrappers_can_be_made_in_a_native_image() {
        TestGenerationContext generation = new TestGenerationContext();
        generate(generation);
        assertTrue(RuntimeHintsPredicates.reflection()
                .onType(CachedRates.class)
                .withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)
                .test(generation.getRuntimeHints()));
    }

    private static void generate(GenerationContext generation) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(Application.class);
        new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        ((TestGenerationContext) generation).writeGeneratedContent();
    }

    @SuppressWarnings("unchecked")
    private static ApplicationContextInitializer<GenericApplicationContext> initializer(Object instance) {
        return (ApplicationContextInitializer<GenericApplicationContext>) instance;
    }
}
