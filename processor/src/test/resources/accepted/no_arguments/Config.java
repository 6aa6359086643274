package no_arguments;

import io.cachewright.Cached;

public class Config {
    int loads;

    @Cached(ttl = "1h")
    public String motd() {
        return "day " + ++loads;
    }

    @Cached
    public String missing() {
        loads++;
        return null;
    }
}
