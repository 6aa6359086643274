package deprecation;

import io.cachewright.Cached;

public interface Reader {
    @Deprecated
    void close();

    @Cached
    String read(String name);
}
