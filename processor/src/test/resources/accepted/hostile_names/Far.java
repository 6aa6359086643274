package hostile_names;

import hostile_names.elsewhere.Between;
import io.cachewright.Cached;

public class Far extends Between {
    @Cached
    public int z(int x) {
        return x;
    }
}
