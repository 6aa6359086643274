package io.cachewright.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanDefinitionStoreException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What README's table says of calls, loads and invalidations, each of which is run here. */
class ComparisonTest {
    private final PriceList list = new PriceList();

    @ParameterizedTest
    @EnumSource
    void a_second_call_is_not_a_load(Way way) {
        Shop shop = way.open(list);
        assertEquals(1, loads(() -> quoteTwice(shop)));
        shop.reprice("A1");
        assertEquals(1, loads(() -> quoteTwice(shop)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CACHEWRIGHT", "MICRONAUT"})
    void a_call_through_this_is_cached(Way way) {
        Shop shop = way.open(list);
        assertEquals(1, loads(() -> quoteTwiceThroughThis(shop)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SPRING", "JETCACHE"})
    void a_call_through_this_is_not_cached(Way way) {
        Shop shop = way.open(list);
        assertEquals(2, loads(() -> quoteTwiceThroughThis(shop)));
    }

    @Test
    void jetcache_can_not_be_woven() {
        Exception refused = assertThrows(
                BeanDefinitionStoreException.class,
                () -> new AnnotationConfigApplicationContext(JetCacheContext.Woven.class));
        assertTrue(refused.getMessage().contains("ASPECTJ"), refused::getMessage);
    }

    @ParameterizedTest
    @EnumSource(names = {"CACHEWRIGHT", "SPRING_SYNC", "MICRONAUT_ATOMIC", "JETCACHE_PROTECTED", "CAFFEINE_GET"})
    void a_key_is_loaded_by_one_at_a_time(Way way) throws Exception {
        Shop shop = way.open(list);
        int before = list.asked();
        assertTrue(Meanwhile.waits(shop, list, () -> shop.quote("A1")));
        assertEquals(1, list.asked() - before);
    }

    @ParameterizedTest
    @EnumSource(names = {"SPRING", "MICRONAUT", "JETCACHE", "CAFFEINE"})
    void a_key_is_loaded_by_several_at_a_time(Way way) throws Exception {
        Shop shop = way.open(list);
        int before = list.asked();
        assertFalse(Meanwhile.waits(shop, list, () -> shop.quote("A1")));
        assertEquals(2, list.asked() - before);
    }

    @ParameterizedTest
    @EnumSource(names = {"CACHEWRIGHT", "SPRING_SYNC", "MICRONAUT_ATOMIC", "CAFFEINE_GET"})
    void an_older_result_is_dropped_after_an_invalidation_of_its_key(Way way) throws Exception {
        Shop shop = way.open(list);
        Meanwhile.waits(shop, list, () -> repriceOne(shop));
        assertEquals(2, shop.quote("A1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SPRING", "MICRONAUT", "JETCACHE", "JETCACHE_PROTECTED", "CAFFEINE"})
    void an_older_result_is_kept_after_an_invalidation_of_its_key(Way way) throws Exception {
        Shop shop = way.open(list);
        Meanwhile.waits(shop, list, () -> repriceOne(shop));
        assertEquals(1, shop.quote("A1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SPRING_SYNC", "MICRONAUT_ATOMIC", "CAFFEINE_GET"})
    void an_invalidation_of_a_key_waits_for_its_load(Way way) throws Exception {
        Shop shop = way.open(list);
        assertTrue(Meanwhile.waits(shop, list, () -> repriceOne(shop)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CACHEWRIGHT", "SPRING", "MICRONAUT", "JETCACHE", "JETCACHE_PROTECTED", "CAFFEINE"})
    void an_invalidation_of_a_key_waits_for_nothing(Way way) throws Exception {
        Shop shop = way.open(list);
        assertFalse(Meanwhile.waits(shop, list, () -> repriceOne(shop)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CACHEWRIGHT"})
    void an_older_result_is_dropped_after_an_invalidation_of_all(Way way) throws Exception {
        Shop shop = way.open(list);
        Meanwhile.waits(shop, list, () -> repriceAll(shop));
        assertEquals(2, shop.quote("A1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SPRING", "SPRING_SYNC", "MICRONAUT", "MICRONAUT_ATOMIC", "CAFFEINE", "CAFFEINE_GET"})
    void an_older_result_is_kept_after_an_invalidation_of_all(Way way) throws Exception {
        Shop shop = way.open(list);
        Meanwhile.waits(shop, list, () -> repriceAll(shop));
        assertEquals(1, shop.quote("A1"));
    }

    private int loads(Runnable calls) {
        int before = list.asked();
        calls.run();
        return list.asked() - before;
    }

    private static void quoteTwice(Shop shop) {
        shop.quote("A1");
        shop.quote("A1");
    }

    private static void quoteTwiceThroughThis(Shop shop) {
        shop.quoteThroughThis("A1");
        shop.quoteThroughThis("A1");
    }

    private void repriceOne(Shop shop) {
        list.change();
        shop.reprice("A1");
    }

    private void repriceAll(Shop shop) {
        list.change();
        shop.repriceAll();
    }
}
