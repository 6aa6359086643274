package io.cachewright.benchmarks.rivals;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.cachewright.benchmarks.hits.Rival;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.benchmarks.hits.Terms;
import java.time.Duration;
import java.util.function.LongUnaryOperator;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring's {@code @Cacheable} over Caffeine, through a context. */
public final class Spring implements Rival {
    @Override
    public String name() {
        return "spring";
    }

    @Override
    public Shop shop(Terms terms) {
        return context(terms).getBean(SpringShop.class);
    }

    /** Emptied before each: a context takes too long. */
    @Override
    public LongUnaryOperator fibonacci() {
        AnnotationConfigApplicationContext context = context(new Terms(false, 10_000));
        SpringFibonacci fibonacci = context.getBean(SpringFibonacci.class);
        return n -> {
            Cache kept = context.getBean(CacheManager.class).getCache("fibonacci");
            if (kept != null) {
                kept.clear();
            }
            return fibonacci.of(n);
        };
    }

    private static AnnotationConfigApplicationContext context(Terms terms) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(CacheManager.class, () -> manager(terms));
        context.register(Setup.class);
        context.refresh();
        return context;
    }

    private static CacheManager manager(Terms terms) {
        Caffeine<Object, Object> caffeine = Caffeine.newBuilder().maximumSize(terms.room());
        if (terms.ends()) {
            caffeine.expireAfterWrite(Duration.ofHours(1));
        }
        CaffeineCacheManager manager = new CaffeineCacheManager();
        manager.setCaffeine(caffeine);
        return manager;
    }

    /** The beans. */
    @Configuration
    @EnableCaching(proxyTargetClass = true)
    static class Setup {
        @Bean
        SpringShop shop() {
            return new SpringShop();
        }

        @Bean
        SpringFibonacci fibonacci() {
            return new SpringFibonacci();
        }
    }
}
