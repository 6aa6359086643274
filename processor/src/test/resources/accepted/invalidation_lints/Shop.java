package invalidation_lints;

import io.cachewright.CacheInvalidate;
import io.cachewright.CacheInvalidate.When;

/** Names as what is generated is named, and types that javac warns of once. */
public class Shop {
    protected int caches = 1;
    protected int oldNamesCache = 2;

    @CacheInvalidate(type = Old.class, method = "names", args = "code")
    @SuppressWarnings("deprecation")
    public <T extends Old.Code> int rename(T code, String Changes, String WhenComplete, String before) {
        return caches + oldNamesCache;
    }

    @CacheInvalidate(type = Old.class, method = "names", args = "code", when = When.ALWAYS)
    @SuppressWarnings("deprecation")
    public int again(Old.Code code, int changes, int failure, int future) {
        return caches();
    }

    @CacheInvalidate(tags = "tag:{Tag}")
    String tag(String Tag) {
        return Tag;
    }

    protected int caches() {
        return caches;
    }
}
