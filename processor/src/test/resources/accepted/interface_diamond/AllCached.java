package interface_diamond;

import io.cachewright.Cached;
import java.io.IOException;
import java.util.List;

public interface AllCached<T> {
    @Cached
    List<T> all(List<T> names) throws IOException;
}
