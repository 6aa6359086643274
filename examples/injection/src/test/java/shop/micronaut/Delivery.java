package shop.micronaut;

/** Goods have come: an event. */
record Delivery(String sku) {}
