package names_like_tags;

import io.cachewright.CacheGroup;
import io.cachewright.Cached;

public interface Under {
    @Cached(tags = {"{delegate}", "tag:{caches}"})
    Tag tag(@CacheGroup String delegate, int caches);
}
