package handles_everywhere;

import io.cachewright.Cached;

public interface Rack {
    @Cached(ttl = "1h", version = "key")
    String place(String name);

    long key();
}
