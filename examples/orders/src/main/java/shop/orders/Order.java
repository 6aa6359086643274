package shop.orders;

import java.math.BigDecimal;

/** Something that a customer wants of one article. */
public record Order(long id, long customerId, String sku, int quantity, BigDecimal total) {}
