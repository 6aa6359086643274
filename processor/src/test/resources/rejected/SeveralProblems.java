package rejected;

import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.io.InputStream;
import java.util.stream.Stream;

final class SeveralProblems { // error: host-is-final, no-accessible-constructor
    private SeveralProblems() {}

    @Cached(ttl = "soon", maxSize = 0, name = " ", key = {"text.lenght", "text.", "other"}) // error: duration-unreadable, max-size-not-positive, name-unusable, unknown-path, path-unreadable, unknown-path
    private Stream<String> everything(String text) { // error: method-is-private, value-is-one-shot
        return null;
    }

    @Cached
    static void nothing(InputStream in) {} // error: method-is-static, method-returns-void, key-is-live

    int notCached(@NotKey String trace) { // error: not-key-without-cached
        return 1;
    }

    static class Fine {
        @Cached
        int price(String sku) {
            return 1;
        }
    }
}

class FineAsWell {
    @Cached
    int price(String sku) {
        return 1;
    }
}
// generated: CachedSeveralProblems_Fine CachedFineAsWell
