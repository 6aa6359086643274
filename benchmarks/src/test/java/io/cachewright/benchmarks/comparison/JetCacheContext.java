package io.cachewright.benchmarks.comparison;

import com.alicp.jetcache.anno.config.EnableMethodCache;
import com.alicp.jetcache.anno.support.GlobalCacheConfig;
import com.alicp.jetcache.anno.support.JetCacheBaseBeans;
import com.alicp.jetcache.embedded.CaffeineCacheBuilder;
import com.alicp.jetcache.support.Fastjson2KeyConvertor;
import java.util.Map;
import org.springframework.context.annotation.AdviceMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** JetCache's caches in this process, over Caffeine with a size. */
final class JetCacheContext {
    private static final String HERE = "io.cachewright.benchmarks.comparison";

    static <T> T bean(Class<T> type, PriceList list) {
        return SpringContext.bean(Setup.class, type, list);
    }

    /** The beans. */
    @Configuration(proxyBeanMethods = false)
    @EnableMethodCache(basePackages = HERE, proxyTargetClass = true)
    @Import(JetCacheBaseBeans.class)
    static class Setup {
        @Bean
        GlobalCacheConfig settings() {
            GlobalCacheConfig settings = new GlobalCacheConfig();
            settings.setRemoteCacheBuilders(Map.of());
            settings.setLocalCacheBuilders(Map.of(
                    "default",
                    CaffeineCacheBuilder.createCaffeineCacheBuilder()
                            .limit(1_000)
                            .keyConvertor(Fastjson2KeyConvertor.INSTANCE)));
            return settings;
        }
    }

    /** Woven rather than by proxies. */
    @Configuration(proxyBeanMethods = false)
    @EnableMethodCache(basePackages = HERE, mode = AdviceMode.ASPECTJ)
    static class Woven {}

    private JetCacheContext() {}
}
