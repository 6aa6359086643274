package rejected;

import io.cachewright.Cached;
import java.util.stream.Stream;

class InheritedMethods {
    interface One {
        @Cached(ttl = "1m")
        int count();
    }

    interface Two {
        @Cached(ttl = "2m")
        int count();
    }

    interface CachedTwice extends One, Two { // error: inherited-methods-clash
        @Cached
        int size();
    }

    static class Loader<T> {
        @Cached
        T load(int id) {
            return null;
        }
    }

    static class Streams extends Loader<Stream<String>> { // error: value-is-one-shot
        @Cached
        int size() {
            return 1;
        }
    }
}

// generated: CachedInheritedMethods_Loader
// generated: CachedInheritedMethods_One
// generated: CachedInheritedMethods_Two
