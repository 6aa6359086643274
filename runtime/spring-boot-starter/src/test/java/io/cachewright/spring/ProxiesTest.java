package io.cachewright.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.validation.annotation.Validated;
import shop.Watched;

/** What Spring puts around beans by proxies works on the generated classes as on those they extend. */
class ProxiesTest {
    private static ConfigurableApplicationContext context;

    @Aspect
    @Component
    static class Watch {
        final AtomicInteger calls = new AtomicInteger();

        @Around("@annotation(shop.Watched)")
        Object watch(ProceedingJoinPoint call) throws Throwable {
            calls.incrementAndGet();
            return call.proceed();
        }
    }

    @Component
    @Validated
    static class Prices {
        int loads;
        boolean inTransaction;
        String thread = "";

        @Cached
        @Watched
        @Valid
        @NotNull
        public String quote(@NotBlank String sku) {
            return sku + ++loads;
        }

        @Transactional
        @CacheInvalidate(method = "quote")
        public void reprice(String sku) {
            inTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        }

        @Async
        @Cached
        public CompletableFuture<String> quoteLater(String sku) {
            thread = Thread.currentThread().getName();
            return CompletableFuture.completedFuture(sku + ++loads);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableAspectJAutoProxy
    @EnableAsync
    @EnableTransactionManagement
    @Import({Prices.class, Watch.class, CountedTransactions.class})
    static class Application {}

    @BeforeAll
    static void start() {
        context = Contexts.start(Application.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private final Prices prices = context.getBean(Prices.class);

    @Test
    void a_proxy_is_around_the_generated_class() {
        assertTrue(AopUtils.isCglibProxy(prices));
        assertInstanceOf(CachedProxiesTest_Prices.class, prices);
        assertEquals(1, context.getBeansOfType(Prices.class).size());
    }

    @Test
    void an_aspect_sees_every_call_of_a_cached_method_and_hits_are_hits() {
        AtomicInteger calls = context.getBean(Watch.class).calls;
        int before = calls.get();
        String first = prices.quote("aspect");
        assertEquals(first, prices.quote("aspect"));
        assertEquals(before + 2, calls.get());
        CachedProxiesTest_Prices cached = (CachedProxiesTest_Prices) prices;
        assertTrue(cached.quoteCache().contains("aspect"));
    }

    @Test
    void arguments_are_validated_before_the_cache_is_asked() {
        ConstraintViolationException violated =
                assertThrows(ConstraintViolationException.class, () -> prices.quote(" "));
        assertEquals(1, violated.getConstraintViolations().size());
    }

    @Test
    void a_method_that_invalidates_runs_in_its_transaction() {
        String first = prices.quote("transaction");
        prices.reprice("transaction");
        assertTrue(((Prices) AopTargets.of(prices)).inTransaction);
        assertNotSame(first, prices.quote("transaction"));
        assertEquals(1, context.getBean(CountedTransactions.class).committed.get());
    }

    @Test
    void a_method_that_is_async_runs_on_another_thread_and_is_cached() throws Exception {
        String first = prices.quoteLater("async").get();
        assertEquals(first, prices.quoteLater("async").get());
        assertNotSame("", ((Prices) AopTargets.of(prices)).thread);
        assertTrue(!((Prices) AopTargets.of(prices))
                .thread.equals(Thread.currentThread().getName()));
    }
}
