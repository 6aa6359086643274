package interface_siblings;

import io.cachewright.Cached;
import java.io.IOException;

public interface One<T> {
    @Cached
    CharSequence find(String id) throws IOException;

    @Cached
    Object load(String name) throws IOException;

    T both(int number);
}
