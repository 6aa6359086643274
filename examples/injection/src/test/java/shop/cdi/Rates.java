package shop.cdi;

import io.cachewright.Cached;

/** What a currency is worth. */
interface Rates {
    @Cached(ttl = "1h")
    double rate(String currency);
}
