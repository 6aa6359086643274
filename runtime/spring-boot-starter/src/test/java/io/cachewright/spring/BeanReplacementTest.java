package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.cachewright.runtime.Caches;
import io.cachewright.runtime.CachesClosedException;
import io.cachewright.spring.shop.CachedCatalogue;
import io.cachewright.spring.shop.CachedClocks;
import io.cachewright.spring.shop.CachedClocks_Inner;
import io.cachewright.spring.shop.CachedPriceService;
import io.cachewright.spring.shop.CachedStock;
import io.cachewright.spring.shop.Catalogue;
import io.cachewright.spring.shop.PriceRepository;
import io.cachewright.spring.shop.PriceService;
import io.cachewright.spring.shop.ShopApplication;
import io.cachewright.spring.shop.Stock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Components of an application that does nothing but have the starter. */
class BeanReplacementTest {
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = Contexts.start(ShopApplication.class, "shop.warehouse=south");
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void a_component_is_its_caching_subclass_and_there_is_one() {
        assertEquals(
                Set.of("priceService"),
                context.getBeansOfType(PriceService.class).keySet());
        PriceService prices = context.getBean(PriceService.class);
        assertSame(CachedPriceService.class, prices.getClass());
        assertSame(prices, context.getBean(CachedPriceService.class));
        assertSame(prices, context.getBean("priceService"));
    }

    @Test
    void results_are_kept_in_the_caches_of_the_application() {
        PriceService prices = context.getBean(PriceService.class);
        BigDecimal first = prices.quote("A1");
        assertEquals(first, prices.quote("A1"));
        prices.reprice("A1");
        assertNotSame(first, prices.quote("A1"));
        assertEquals(1, context.getBeansOfType(Caches.class).size());
        Caches caches = context.getBean(Caches.class);
        assertEquals(
                2,
                caches.stats()
                        .get("io.cachewright.spring.shop.PriceService.quote(String)")
                        .loads());
        assertEquals(2, context.getBean(PriceRepository.class).queries.get());
    }

    @Test
    void a_marked_constructor_is_called_and_prototypes_share() {
        Stock one = context.getBean(Stock.class);
        Stock other = context.getBean(Stock.class);
        assertSame(CachedStock.class, one.getClass());
        assertNotSame(one, other);
        assertEquals("south", one.from);
        assertEquals(one.amount("A1"), other.amount("A1"));
        assertEquals(0, other.counts);
    }

    @Test
    void without_a_constructor_the_caches_are_shared_too() {
        CachedClocks clocks = context.getBean(CachedClocks.class);
        clocks.tick("CET");
        clocks.tick("CET");
        assertEquals(1, clocks.ticks);
        CachedClocks_Inner inner = context.getBean(CachedClocks_Inner.class);
        inner.tick("CET");
        Set<String> caches = context.getBean(Caches.class).stats().keySet();
        Assertions.assertTrue(caches.contains("io.cachewright.spring.shop.Clocks.tick(String)"), caches::toString);
        Assertions.assertTrue(
                caches.contains("io.cachewright.spring.shop.Clocks.Inner.tick(String)"), caches::toString);
    }

    @Test
    void a_class_that_is_only_called_like_ours_is_left_alone() {
        assertEquals(
                Set.of("catalogue", "cachedCatalogue"),
                context.getBeansOfType(Catalogue.class).keySet());
        assertSame(Catalogue.class, context.getBean("catalogue").getClass());
        assertSame(CachedCatalogue.class, context.getBean("cachedCatalogue").getClass());
    }

    @Test
    void events_are_heard_once() {
        PriceService prices = context.getBean(PriceService.class);
        int before = prices.heard.get();
        context.publishEvent(new PriceService.Restocked("A1"));
        assertEquals(before + 1, prices.heard.get());
        context.publishEvent("A1");
        assertEquals(before + 101, prices.heard.get());
    }

    @Test
    void what_is_scheduled_is_scheduled_once() {
        List<String> tasks = context.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::toString)
                .map(task -> task.substring(task.lastIndexOf('.') + 1))
                .sorted()
                .toList();
        assertEquals(List.of("everyNight", "everyNightToo"), tasks);
    }

    @Test
    void a_bean_begins_and_ends_once_and_before_its_caches() {
        PriceService prices;
        try (ConfigurableApplicationContext own = Contexts.start(ShopApplication.class)) {
            prices = own.getBean(PriceService.class);
            assertEquals(1, prices.constructed.get());
        }
        assertEquals(1, prices.destroyed.get());
        Assertions.assertThrows(CachesClosedException.class, () -> prices.quote("A1"));
    }
}
