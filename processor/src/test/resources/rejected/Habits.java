package rejected;

import io.cachewright.CacheInvalidate;
import io.cachewright.CachePut;
import io.cachewright.Cached;
import java.util.List;

/** What people are used to write elsewhere, where it is plain what they mean. */
class Habits {
    record User(long id, String email) {}

    int revision() {
        return 1;
    }

    @Cached(version = "revision()") // error: path-unreadable
    String called(long id) {
        return "";
    }

    @Cached(tags = "user:#id") // error: tag-unreadable
    String marked(long id) {
        return "";
    }

    @Cached(tags = {"issue#open", "user/$user.id/mail"}) // error: tag-unreadable
    String markedInTheMiddle(User user) {
        return "";
    }

    @Cached
    User find(long id) {
        return new User(id, "");
    }

    @CacheInvalidate(method = "find", args = "users.id") // error: unknown-path
    void deleteAll(List<User> users) {}

    @CacheInvalidate(tags = "user:{users.email}") // error: unknown-path
    void mailAll(User[] users) {}

    @CacheInvalidate(tags = "user:#user.id") // error: tag-unreadable
    void mail(User user) {}

    @CachePut(method = "find", args = "result.id", value = "result[]") // error: unknown-path
    List<User> saveAll(List<User> users) {
        return users;
    }
}
