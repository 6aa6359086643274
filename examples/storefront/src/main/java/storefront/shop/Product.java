package storefront.shop;

import java.math.BigDecimal;

/** An article, in full. */
public record Product(String sku, String name, String department, String description, BigDecimal price) {}
