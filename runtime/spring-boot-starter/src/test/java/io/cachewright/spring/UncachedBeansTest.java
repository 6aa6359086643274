package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cachewright.Cached;
import io.cachewright.runtime.Caches;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Beans that others than Spring make: what becomes of them, and what is said where nothing does. */
@ExtendWith(Output.class)
class UncachedBeansTest {
    static class Prices {
        int loads;

        @Cached
        public int quote(String sku) {
            return ++loads;
        }
    }

    interface Rates {
        @Cached
        int rate(String currency);
    }

    static class DatabaseRates implements Rates {
        int loads;

        @Override
        public int rate(String currency) {
            return ++loads;
        }
    }

    static class ListeningRates extends DatabaseRates {
        int heard;

        @EventListener
        public void on(String event) {
            heard++;
        }
    }

    static class RatesFactory implements FactoryBean<Rates> {
        @Override
        public Rates getObject() {
            return new DatabaseRates();
        }

        @Override
        public Class<?> getObjectType() {
            return Rates.class;
        }
    }

    static class Named {
        final String name;

        Named(String name) {
            this.name = name;
        }

        @Cached
        public int length(String text) {
            return name.length() + text.length();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class WithFactory {
        @Bean
        RatesFactory ratesFactory() {
            return new RatesFactory();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Plain {
        @Bean
        Prices prices() {
            return new Prices();
        }

        @Bean
        DatabaseRates databaseRates() {
            return new DatabaseRates();
        }

        @Bean
        Rates listening() {
            return new ListeningRates();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Generated {
        @Bean
        Prices prices(Caches caches) {
            return new CachedUncachedBeansTest_Prices(caches);
        }

        @Bean
        Rates rates() {
            return new DatabaseRates();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Several {
        @Bean
        DatabaseRates bank() {
            return new DatabaseRates();
        }

        @Bean
        Rates wrapped(Caches caches, DatabaseRates bank) {
            return new CachedUncachedBeansTest_Rates(caches, bank);
        }

        @Bean
        DatabaseRates forgotten() {
            return new DatabaseRates();
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class Full {
        int loads;

        @Cached
        public int quote(String sku) {
            return ++loads;
        }

        @Bean
        String bean() {
            return "one";
        }

        @Bean
        List<String> other() {
            return List.of(bean());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Prices.class)
    static class Imported {}

    @Test
    void what_bean_methods_make_is_not_cached_and_a_warning_says_the_fix(Output output) {
        try (ConfigurableApplicationContext context = Contexts.start(Plain.class)) {
            assertSame(Prices.class, context.getBean(Prices.class).getClass());
            output.shows("""
                    Bean 'prices' is not cached: 'Prices' has cached methods, but it is no 'CachedUncachedBeansTest_Prices'.
                      Fix: Return new CachedUncachedBeansTest_Prices(caches, ...) from the @Bean method 'prices', which can \
                    have a Caches as a parameter. If it is meant to be so, name it in cachewright.beans.leave.
                    """.strip());
            output.shows(
                    "Bean 'databaseRates' is not cached: 'DatabaseRates' implements 'Rates', which has cached methods");
            output.shows("Bean 'listening' is not cached");
            context.publishEvent("an event");
            assertEquals(1, ((ListeningRates) context.getBean("listening")).heard);
        }
    }

    @Test
    void the_start_can_be_made_to_fail_with_all_of_them(Output output) {
        UncachedBeansException failed = assertThrows(
                UncachedBeansException.class, () -> Contexts.start(Plain.class, "cachewright.beans.uncached=fail"));
        assertEquals(3, failed.remarks().size());
        output.shows("APPLICATION FAILED TO START");
        output.shows("cachewright.beans.uncached=warn lets the application start as it is");
    }

    @Test
    void beans_to_leave_that_are_not_there_are_a_warning(Output output) {
        Contexts.start(Plain.class, "cachewright.beans.leave=prcies,listening,databaseRates,customers")
                .close();
        output.shows("Property 'cachewright.beans.leave' names 'prcies', and there is no bean of that name.\n"
                + "  Fix: Did you mean 'prices'?");
        output.shows("names 'customers', and there is no bean of that name.\n  Fix: Take it out.");
        assertFalse(output.text().contains("names 'listening'"), output::text);
    }

    @Test
    void beans_that_are_named_are_left_alone(Output output) {
        Contexts.start(Plain.class, "cachewright.beans.leave=prices,listening,databaseRates")
                .close();
        Contexts.start(Plain.class, "cachewright.beans.uncached=ignore").close();
        try (ConfigurableApplicationContext context =
                Contexts.start(Imported.class, "cachewright.beans.leave=" + Prices.class.getName())) {
            assertSame(Prices.class, context.getBean(Prices.class).getClass());
        }
        assertFalse(output.text().contains("is not cached"), output.text());
    }

    @Test
    void replacing_can_be_turned_off_and_that_is_said(Output output) {
        try (ConfigurableApplicationContext context =
                Contexts.start(Imported.class, "cachewright.beans.replace=false")) {
            assertSame(Prices.class, context.getBean(Prices.class).getClass());
            output.shows("Fix: Make it with new CachedUncachedBeansTest_Prices(caches, ...).");
        }
    }

    @Test
    void bean_methods_that_return_the_generated_class_or_an_interface_are_cached(Output output) {
        try (ConfigurableApplicationContext context = Contexts.start(Generated.class)) {
            assertInstanceOf(CachedUncachedBeansTest_Prices.class, context.getBean(Prices.class));
            Rates rates = context.getBean(Rates.class);
            assertInstanceOf(CachedUncachedBeansTest_Rates.class, rates);
            assertEquals(rates.rate("EUR"), rates.rate("EUR"));
            assertEquals(1, context.getBeansOfType(Rates.class).size());
        }
        assertFalse(output.text().contains("is not cached"), output.text());
    }

    @Test
    void what_a_factory_makes_of_an_interface_is_wrapped(Output output) {
        try (ConfigurableApplicationContext context = Contexts.start(WithFactory.class)) {
            Rates rates = context.getBean(Rates.class);
            assertInstanceOf(CachedUncachedBeansTest_Rates.class, rates);
            assertSame(rates, context.getBean("ratesFactory"));
            assertEquals(rates.rate("EUR"), rates.rate("EUR"));
        }
        assertFalse(output.text().contains("is not cached"), output.text());
    }

    @Test
    void a_wrapper_around_one_bean_does_not_hide_that_another_has_none(Output output) {
        Contexts.start(Several.class).close();
        output.shows("Bean 'forgotten' is not cached");
        assertFalse(output.text().contains("Bean 'bank'"), output::text);
    }

    @Test
    void arguments_by_position_stay_where_they_are_and_that_is_said(Output output) {
        BeanDefinition definition = BeanDefinitionBuilder.genericBeanDefinition(Named.class)
                .addConstructorArgValue("given")
                .getBeanDefinition();
        try (ConfigurableApplicationContext context = Contexts.builder()
                .sources(Imported.class)
                .initializers(starting -> ((BeanDefinitionRegistry) starting.getBeanFactory())
                        .registerBeanDefinition("named", definition))
                .run()) {
            assertSame(Named.class, context.getBean("named").getClass());
            output.shows("Bean 'named' is not cached");
        }
    }

    @Test
    void interfaces_can_be_left_unwrapped(Output output) {
        try (ConfigurableApplicationContext context = Contexts.start(Generated.class, "cachewright.beans.wrap=false")) {
            assertInstanceOf(DatabaseRates.class, context.getBean(Rates.class));
            output.shows("Bean 'rates' is not cached");
        }
    }

    @Test
    void a_configuration_class_stays_what_spring_made_of_it(Output output) {
        try (ConfigurableApplicationContext context = Contexts.start(Full.class)) {
            assertEquals(List.of("one"), context.getBean("other"));
            output.shows(
                    "Fix: Move the cached methods to a bean of their own: Spring extends @Configuration classes itself.");
        }
    }
}
