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

    private int hidden() {
        return 1;
    }

    @Cached(version = "hidden") // error: path-not-accessible
    String isPrivate(String name) {
        return "" + hidden();
    }

    int today(String zone) {
        return 1;
    }

    @Cached(version = "today") // error: unknown-path
    String takesParameters(String name) {
        return "";
    }

    long lastModified() throws java.io.IOException {
        return 1;
    }

    @Cached(version = "lastModified") // error: unknown-path
    String throwsWhatIsChecked(String name) {
        return "";
    }

    interface Wrapped {
        static int epoch() {
            return 1;
        }

        @Cached(version = "epoch") // error: unknown-path
        String ofInterface(String name);
    }

    static class Inherits extends elsewhere.Library {
        @Cached(version = "opened") // error: unknown-path
        String packagePrivateElsewhere(String name) {
            return "";
        }
    }
}
