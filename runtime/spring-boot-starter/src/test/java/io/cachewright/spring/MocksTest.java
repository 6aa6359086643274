package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.cachewright.spring.shop.CachedPriceService;
import io.cachewright.spring.shop.PriceRepository;
import io.cachewright.spring.shop.PriceService;
import io.cachewright.spring.shop.ShopApplication;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Mocks and spies of Spring's tests take the place of beans as without us. Run as Spring's JUnit extension runs them. */
class MocksTest {
    @ContextConfiguration(classes = ShopApplication.class)
    static class WithMock {
        @MockitoBean
        PriceService prices;

        @Autowired
        ApplicationContext context;
    }

    @ContextConfiguration(classes = ShopApplication.class)
    static class WithSpy {
        @MockitoSpyBean
        PriceService prices;

        @MockitoSpyBean
        PriceRepository repository;

        @Autowired
        ApplicationContext context;
    }

    @ContextConfiguration(classes = ShopApplication.class)
    static class WithMockOfGenerated {
        @MockitoBean
        CachedPriceService prices;

        @Autowired
        PriceService injected;
    }

    @Test
    void a_mock_takes_the_place_of_the_one_bean() throws Exception {
        WithMock test = prepared(new WithMock());
        when(test.prices.quote(any())).thenReturn(BigDecimal.TEN);
        assertEquals(BigDecimal.TEN, test.context.getBean(PriceService.class).quote("A1"));
        assertEquals(1, test.context.getBeansOfType(PriceService.class).size());
    }

    @Test
    void a_spy_counts_calls_and_the_cache_still_answers() throws Exception {
        WithSpy test = prepared(new WithSpy());
        PriceService prices = test.context.getBean(PriceService.class);
        assertSame(test.prices, prices);
        assertInstanceOf(CachedPriceService.class, prices);
        assertTrue(Mockito.mockingDetails(prices).isSpy());
        assertEquals(prices.quote("A1"), prices.quote("A1"));
        verify(prices, times(2)).quote("A1");
        verify(test.repository).price("A1");
    }

    @Test
    void the_generated_class_can_be_mocked_by_name() throws Exception {
        WithMockOfGenerated test = prepared(new WithMockOfGenerated());
        assertSame(test.prices, test.injected);
    }

    private static <T> T prepared(T test) throws Exception {
        TestContextManager manager = new TestContextManager(test.getClass());
        manager.beforeTestClass();
        manager.prepareTestInstance(test);
        return test;
    }
}
