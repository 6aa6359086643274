package interface_inherits;

import io.cachewright.Cached;

public interface Finder<I, R> {
    @Cached(maxSize = 50)
    R find(I id);
}
