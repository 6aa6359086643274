package io.cachewright.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.alicp.jetcache.anno.CacheType;
import com.alicp.jetcache.anno.Cached;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether an annotation can say how long a result is kept. */
class TtlTest {
    @Test
    void springs_has_no_member_for_it() {
        assertEquals(
                Set.of(
                        "cacheManager",
                        "cacheNames",
                        "cacheResolver",
                        "condition",
                        "key",
                        "keyGenerator",
                        "sync",
                        "unless",
                        "value"),
                members(org.springframework.cache.annotation.Cacheable.class));
    }

    @Test
    void micronauts_has_no_member_for_it() {
        assertEquals(
                Set.of("atomic", "cacheNames", "condition", "keyGenerator", "parameters", "value"),
                members(io.micronaut.cache.annotation.Cacheable.class));
    }

    @Test
    void jetcaches_is_obeyed() {
        PriceList list = new PriceList();
        Brief shop = JetCacheContext.bean(Brief.class, list);
        shop.quote("A1");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (list.asked() == 1 && System.nanoTime() < deadline) {
            shop.quote("A1");
        }
        assertTrue(list.asked() > 1);
    }

    private static Set<String> members(Class<? extends Annotation> annotation) {
        return Stream.of(annotation.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
    }

    static class Brief {
        private final PriceList list;

        Brief(PriceList list) {
            this.list = list;
        }

        @Cached(
                name = "brief.",
                key = "#sku",
                cacheType = CacheType.LOCAL,
                expire = 1,
                timeUnit = TimeUnit.MILLISECONDS)
        public int quote(String sku) {
            return list.price();
        }
    }
}
