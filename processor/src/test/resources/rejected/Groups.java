package rejected;

import io.cachewright.CacheGroup;
import io.cachewright.Cached;
import io.cachewright.NotKey;

class Groups {
    record User(long id, String email) {}

    @Cached(key = "user.id")
    int throughPaths(@CacheGroup User user) { // error: group-not-in-key
        return 1;
    }

    @Cached
    int notKey(String sku, @CacheGroup @NotKey String trace) { // error: group-not-in-key
        return 1;
    }

    @Cached
    int array(@CacheGroup String[] skus) { // error: group-is-array
        return 1;
    }

    @Cached
    int variable(String sku, @CacheGroup int... years) { // error: group-is-array
        return 1;
    }

    @Cached(key = "user.idd") // error: unknown-path
    int keyIsWrongAlready(@CacheGroup User user) {
        return 1;
    }

    int notCached(@CacheGroup String sku) { // error: group-without-cached
        return 1;
    }

    Groups(@CacheGroup String sku) {} // error: group-without-cached

    @Cached(tags = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o"})
    int seventeen(
            @CacheGroup String sku,
            @CacheGroup String currency) { // error: too-many-tags
        return 1;
    }
}
