package hosts_in_a_circle;

import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.util.List;

public class Author {
    int loads;

    @Cached
    public CachedBook firstBook(String title) {
        loads++;
        return new CachedBook(this);
    }

    @Cached
    public List<CachedBook> books(String title, @NotKey CachedBook another) {
        loads++;
        return List.of(another);
    }
}
