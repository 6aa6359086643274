package io.cachewright.spring.shop;

import io.cachewright.Cached;

/** A class for others to extend. */
public class Counter {
    @Cached
    public int count(String sku) {
        return sku.length();
    }
}
