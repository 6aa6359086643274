package io.cachewright.spring.shop;

import io.cachewright.Cached;

/** Whoever implements it. */
public interface Rates {
    @Cached
    int rate(String currency);
}
