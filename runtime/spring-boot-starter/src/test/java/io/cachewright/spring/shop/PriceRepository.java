package io.cachewright.spring.shop;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Repository;

/** What takes long. */
@Repository
public class PriceRepository {
    public final AtomicInteger queries = new AtomicInteger();

    public BigDecimal price(String sku) {
        return BigDecimal.valueOf(queries.incrementAndGet());
    }
}
