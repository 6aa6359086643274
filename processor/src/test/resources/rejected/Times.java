package rejected;

import io.cachewright.Cached;

class Times {
    @Cached(ttl = "10m", refreshAfter = "10m") // error: settings-disagree
    String refreshedTooLate() {
        return "";
    }

    @Cached(ttl = "1m", jitter = "2m") // error: settings-disagree
    String allJitter() {
        return "";
    }

    @Cached(jitter = "1s") // error: settings-disagree
    String nothingToShorten() {
        return "";
    }

    @Cached(staleIfError = "1h") // error: settings-disagree
    String neverStale() {
        return "";
    }

    @Cached(ttl = "1m", loadTimeout = "1s") // error: settings-disagree
    String nothingElseToServe() {
        return "";
    }

    @Cached(emptyTtl = "1s") // error: settings-disagree
    int neverEmpty() {
        return 1;
    }

    @Cached(emptyTtl = "-PT1S") // error: duration-not-positive
    String backInTime() {
        return "";
    }

    @Cached(ttl = "1m", refreshAfter = "0s") // error: duration-not-positive
    String alwaysRefreshed() {
        return "";
    }
}
