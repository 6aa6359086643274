package io.cachewright.benchmarks.comparison;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** Micronaut's caches over Caffeine with a size. */
final class MicronautContext {
    static <T> T bean(Class<T> type, PriceList list) {
        return ApplicationContext.builder()
                .properties(Map.of(
                        "micronaut.caches.quotes.maximum-size",
                        1_000,
                        "micronaut.caches.misspelled.maximum-size",
                        1_000))
                .singletons(list)
                .start()
                .getBean(type);
    }

    private MicronautContext() {}
}
