package invalidation_of_futures;

import io.cachewright.CacheInvalidate;
import io.cachewright.CacheInvalidate.When;
import io.cachewright.Cached;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

public class Remote {
    record User(long id, String name) {}

    CompletableFuture<User> next = new CompletableFuture<>();

    @Cached
    public CompletableFuture<String> name(long id) {
        return CompletableFuture.completedFuture("name of " + id);
    }

    @Cached
    public String title(long id) {
        return "title of " + id;
    }

    @CacheInvalidate(method = "name")
    @CacheInvalidate(method = "title")
    CompletableFuture<User> rename(long id) {
        return next;
    }

    @CacheInvalidate(method = "name", args = "result.id")
    CompletionStage<? extends User> renamed() {
        return next;
    }

    @CacheInvalidate(method = "name", when = When.ALWAYS)
    CompletableFuture<User> tried(long id) {
        if (id < 0) {
            throw new IllegalArgumentException();
        }
        return next;
    }

    @CacheInvalidate(method = "name", when = When.BEFORE)
    Future<User> started(long id) {
        return next;
    }

    @CacheInvalidate(method = "title", args = "ids[]")
    CompletableFuture<Void> several(List<Long> ids) {
        return ids.isEmpty() ? null : next.thenAccept(user -> {});
    }
}
