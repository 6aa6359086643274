package rejected;

import io.cachewright.Cached;
import io.cachewright.runtime.Caches;

class ConstructorsClash {
    static class Plain {
        Plain() {} // error: constructors-clash

        Plain(Caches caches) {}

        @Cached
        int price(String sku) {
            return 1;
        }
    }

    static class WithMore {
        WithMore(Caches caches, String region) {}

        WithMore(String region) {} // error: constructors-clash

        @Cached
        int price(String sku) {
            return 1;
        }
    }
}
