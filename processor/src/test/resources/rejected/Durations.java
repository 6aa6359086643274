package rejected;

import io.cachewright.Cached;

class Durations {
    static final String NEVER = "never";

    @Cached(ttl = "10") // error: duration-unreadable
    int noUnit(String sku) {
        return 1;
    }

    @Cached(ttl = "10 minutes") // error: duration-unreadable
    int words(String sku) {
        return 1;
    }

    @Cached(ttl = "m") // error: duration-unreadable
    int noNumber(String sku) {
        return 1;
    }

    @Cached(ttl = "30m1h") // error: duration-unreadable
    int smallBeforeLarge(String sku) {
        return 1;
    }

    @Cached(ttl = "1h 1h") // error: duration-unreadable
    int unitTwice(String sku) {
        return 1;
    }

    @Cached(ttl = "-5m") // error: duration-unreadable
    int negative(String sku) {
        return 1;
    }

    @Cached(ttl = "1.5h") // error: duration-unreadable
    int fraction(String sku) {
        return 1;
    }

    @Cached(ttl = "10M") // error: duration-unreadable
    int capital(String sku) {
        return 1;
    }

    @Cached(ttl = " ") // error: duration-unreadable
    int blank(String sku) {
        return 1;
    }

    @Cached(ttl = "99999999999999999999d") // error: duration-unreadable
    int hugeNumber(String sku) {
        return 1;
    }

    @Cached(ttl = "9000000000000000d") // error: duration-unreadable
    int tooLong(String sku) {
        return 1;
    }

    @Cached(ttl = "${prices.ttl}") // error: duration-unreadable
    int placeholder(String sku) {
        return 1;
    }

    @Cached(ttl = "P10M") // error: duration-unreadable
    int isoMonths(String sku) {
        return 1;
    }

    @Cached(ttl = "PT") // error: duration-unreadable
    int isoOfNothing(String sku) {
        return 1;
    }

    @Cached(ttl = "PT5X") // error: duration-unreadable
    int isoUnit(String sku) {
        return 1;
    }

    @Cached(ttl = NEVER) // error: duration-unreadable
    int constant(String sku) {
        return 1;
    }

    @Cached(ttl = "0s") // error: duration-not-positive
    int zero(String sku) {
        return 1;
    }

    @Cached(ttl = "PT0S") // error: duration-not-positive
    int isoZero(String sku) {
        return 1;
    }

    @Cached(ttl = "-PT5M") // error: duration-not-positive
    int isoNegative(String sku) {
        return 1;
    }
}
