import io.cachewright.CacheInvalidate.When;
import io.cachewright.CacheInvalidate;
import io.cachewright.CachePut;
import io.cachewright.Cached;
import java.util.List;

class Puts {
    record User(long id, String name, int revision) {}

    @Cached
    User find(long id) {
        return null;
    }

    @Cached(key = "user.id", version = "user.revision")
    String name(User user) {
        return "";
    }

    @Cached(key = "id", tags = "user:{user.name}")
    String title(long id, @io.cachewright.NotKey User user) {
        return "";
    }

    @CachePut(method = "find") // error: result-not-there
    void nothing(long id) {}

    @CachePut(method = "find") // error: argument-does-not-fit
    String another(long id) {
        return "";
    }

    @CachePut(method = "find", value = "result.usr") // error: unknown-path
    User misspelled(long id) {
        return null;
    }

    @CachePut(method = "find", value = "result[]") // error: elements-apart
    List<User> all(long id) {
        return List.of();
    }

    @CachePut(method = "fnd") // error: unknown-method
    User unknown(long id) {
        return null;
    }

    @CachePut(method = "find") // error: argument-missing
    User withoutKey(String name) {
        return null;
    }

    @CachePut(method = "name", args = "user.id") // error: put-lacks-version
    String versioned(User user) {
        return "";
    }

    @CachePut(method = "title", args = "id") // error: put-lacks-version
    String tagged(long id) {
        return "";
    }

    @Cached
    @CachePut(method = "find") // error: change-on-cached
    User both(long id) {
        return null;
    }
}
