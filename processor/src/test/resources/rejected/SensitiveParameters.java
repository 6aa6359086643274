package rejected;

import io.cachewright.CacheGroup;
import io.cachewright.Cached;
import io.cachewright.NotKey;
import io.cachewright.Sensitive;

class SensitiveParameters {
    record User(long id, String token) {}

    @Cached
    int notKey(String sku, @Sensitive @NotKey String trace) { // warning: sensitive-not-in-key
        return 1;
    }

    @Cached
    @SuppressWarnings("cachewright:sensitive-not-in-key")
    int silenced(String sku, @Sensitive @NotKey String trace) {
        return 1;
    }

    @Cached(tags = "token:{user.token}")
    int tag(@Sensitive User user) { // error: sensitive-in-tag
        return 1;
    }

    @Cached
    int group(@Sensitive @CacheGroup String token) { // error: sensitive-in-tag
        return 1;
    }

    int notCached(@Sensitive String token) { // error: sensitive-without-cached
        return 1;
    }

    SensitiveParameters(@Sensitive String token) {} // error: sensitive-without-cached
}
