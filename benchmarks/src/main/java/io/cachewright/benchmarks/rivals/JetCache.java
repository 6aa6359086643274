package io.cachewright.benchmarks.rivals;

import com.alicp.jetcache.anno.config.EnableMethodCache;
import com.alicp.jetcache.anno.support.GlobalCacheConfig;
import com.alicp.jetcache.anno.support.JetCacheBaseBeans;
import com.alicp.jetcache.embedded.CaffeineCacheBuilder;
import com.alicp.jetcache.embedded.EmbeddedCacheBuilder;
import com.alicp.jetcache.support.Fastjson2KeyConvertor;
import io.cachewright.benchmarks.hits.Rival;
import io.cachewright.benchmarks.hits.Shop;
import io.cachewright.benchmarks.hits.Terms;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** JetCache's {@code @Cached} in this process, over Caffeine, through Spring's context; keys made as its starter does. */
public final class JetCache implements Rival {
    @Override
    public String name() {
        return "jetcache";
    }

    @Override
    public Shop shop(Terms terms) {
        return context(terms).getBean(JetCacheShop.class);
    }

    @Override
    public LongUnaryOperator fibonacci() {
        throw new UnsupportedOperationException("JetCache can't be told to empty a cache.");
    }

    private static AnnotationConfigApplicationContext context(Terms terms) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(GlobalCacheConfig.class, () -> settings(terms));
        context.register(Setup.class);
        context.refresh();
        return context;
    }

    private static GlobalCacheConfig settings(Terms terms) {
        EmbeddedCacheBuilder<?> builder =
                CaffeineCacheBuilder.createCaffeineCacheBuilder().limit((int) terms.room());
        builder.keyConvertor(Fastjson2KeyConvertor.INSTANCE);
        if (terms.ends()) {
            builder.expireAfterWrite(1, TimeUnit.HOURS);
        }
        GlobalCacheConfig settings = new GlobalCacheConfig();
        settings.setRemoteCacheBuilders(Map.of());
        settings.setLocalCacheBuilders(Map.of("default", builder));
        return settings;
    }

    /** The beans. */
    @Configuration
    @EnableMethodCache(basePackages = "io.cachewright.benchmarks.rivals", proxyTargetClass = true)
    @Import(JetCacheBaseBeans.class)
    static class Setup {
        @Bean
        JetCacheShop shop() {
            return new JetCacheShop();
        }
    }
}
