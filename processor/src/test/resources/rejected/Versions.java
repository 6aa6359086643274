package rejected;

import io.cachewright.Cached;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

class Versions {
    record Order(long id, byte[] stamp) {}

    int revision() {
        return 1;
    }

    @Cached(version = "revison") // error: unknown-path
    String misspelled(String name) {
        return "";
    }

    @Cached(key = "order.id", version = "order.stmp") // error: unknown-path
    String misspelledPath(Order order) {
        return "";
    }

    @Cached(key = "order.id", version = "order.stamp") // error: key-is-live
    String comparedByIdentity(Order order) {
        return "";
    }

    @Cached(version = "now()") // error: path-unreadable
    String called(String name) {
        return "";
    }

    @Cached
    CompletableFuture<Stream<String>> promisesWhatIsReadOnce() { // error: value-is-one-shot
        return null;
    }

    @Cached
    CompletableFuture<Void> promisesNothing() { // error: method-returns-void
        return null;
    }
}
