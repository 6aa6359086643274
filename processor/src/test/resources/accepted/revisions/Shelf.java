package revisions;

import io.cachewright.Cached;

public interface Shelf {
    @Cached(version = "edition")
    String book(String delegate);

    int getEdition();
}
