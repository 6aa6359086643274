package names_like_tags;

import io.cachewright.CacheGroup;
import io.cachewright.Cached;
import io.cachewright.NotKey;

public class Hostile {
    public record Account(long id, int größe) {}

    public record User(String name, Account account) {}

    int loads;
    int under;

    @Cached(tags = {"{tags}:{Tag}:{Under}", "{key}/{value}/{cache}"})
    public String tags(
            @CacheGroup String tags,
            @CacheGroup String Tags,
            String Tag,
            String Under,
            @NotKey String key,
            @NotKey int value,
            @NotKey String cache) {
        return "tags " + ++loads;
    }

    @Cached(version = "revision", tags = "{revision}:{TagsCache}")
    public String under(@CacheGroup int under, String TagsCache, @NotKey long revision) {
        return "under " + ++loads;
    }

    @Cached(key = "user.name", tags = "account:{user.account.id}/{user.account.größe}")
    public Long account(User user) {
        loads++;
        return new Long();
    }

    public void invalidateBySku() {}

    @Cached(tags = "sku/{$}/{_x}")
    public String invalidateBySku(@CacheGroup String sku, @CacheGroup String $, @CacheGroup String _x, int UnderCache) {
        return "sku " + ++loads;
    }
}
