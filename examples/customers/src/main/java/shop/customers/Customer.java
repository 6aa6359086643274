package shop.customers;

/** A customer and where they live. */
public record Customer(long id, String name, String city) {}
