package interface_siblings_through_generics;

import io.cachewright.Cached;

public interface FindsAny<T> {
    int find(T what);

    @Cached
    Number count(T what);
}
