package io.cachewright.benchmarks.comparison;

/** Quotes that are kept in one way. */
interface Shop {
    int quote(String sku);

    /** Asks {@code this.quote(sku)}. */
    int quoteThroughThis(String sku);

    /** Invalidates one quote. */
    void reprice(String sku);

    /** Invalidates all of them. */
    void repriceAll();
}
