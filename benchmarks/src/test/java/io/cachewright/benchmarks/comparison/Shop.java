package io.cachewright.benchmarks.comparison;

/** Quotes that are kept in one way. */
interface Shop {
    int quote(String sku);

    /** Asks as another method of the same object would. */
    default int quoteThroughThis(String sku) {
        return this.quote(sku);
    }

    /** Invalidates one quote. */
    void reprice(String sku);

    /** Invalidates all of them. */
    void repriceAll();
}
