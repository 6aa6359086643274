package io.cachewright.benchmarks.redis;

import java.math.BigDecimal;
import java.util.List;

/** A value of about 200 bytes as JSON. */
record Quote(String sku, BigDecimal amount, String currency, long validUntil, String supplier, List<String> labels) {
    static Quote of(String sku) {
        return new Quote(
                sku,
                new BigDecimal("1234.56"),
                "EUR",
                1_795_274_134_000L,
                "Northern Wholesale and Sons, Ltd.",
                List.of("in stock", "fragile", "ships tomorrow"));
    }
}
