package puts;

import io.cachewright.CacheGroup;
import io.cachewright.CacheInvalidate;
import io.cachewright.CachePut;
import io.cachewright.Cached;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Users {
    public record User(long id, String name, Integer age) {}

    public record Saved(User user) {}

    int loads;
    Runnable meanwhile = () -> {};

    @Cached
    public User find(long id) {
        loads++;
        return new User(id, "loaded", 1);
    }

    @Cached
    public int age(long id) {
        loads++;
        return 1;
    }

    @Cached(tags = "users")
    public CompletableFuture<String> title(@CacheGroup long id, String language) {
        loads++;
        return CompletableFuture.completedFuture("loaded");
    }

    @Cached
    public long[] friends(long... of) {
        loads++;
        return new long[] {of.length};
    }

    @CachePut(method = "find")
    public User rename(long id, String name) {
        meanwhile.run();
        return new User(id, name, 2);
    }

    /** A part of the result; where there is none the entry is forgotten. */
    @CachePut(method = "find", args = "id", value = "result.user")
    @CachePut(method = "age", args = "id", value = "result.user.age")
    Saved save(long id, User user) {
        return user == null ? null : new Saved(user);
    }

    @CachePut(method = "age", value = "age")
    @CacheInvalidate(method = "find")
    void grow(long id, Short age) {}

    @CachePut(method = "find", args = "result[].id", value = "result[]")
    List<User> all() {
        return List.of(new User(1, "one", 1), new User(2, "two", 2));
    }

    @CachePut(method = "title")
    String translate(long id, String language) {
        return "translated";
    }

    @CachePut(method = "title")
    CompletableFuture<String> translateSoon(int id, String language, CompletableFuture<String> translation) {
        return translation;
    }

    @CachePut(method = "friends")
    long[] befriend(long[] of) {
        return new long[] {7};
    }
}
