package hostile_names;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;

/** Tags that would end a comment. */
public class Comments {
    @Cached(tags = {"a*/b", "a*\\/c", "\\u002a/d"})
    public int get(int x) {
        return x;
    }

    @CacheInvalidate(tags = {"a*/b", "a*\\/c", "\\u002a/d"})
    public void change() {}
}
