package rejected;

import io.cachewright.Cached;

class NoAccessibleConstructor {
    static class Singleton { // error: no-accessible-constructor
        private static final Singleton INSTANCE = new Singleton();

        private Singleton() {}

        static Singleton instance() {
            return INSTANCE;
        }

        @Cached
        int price(String sku) {
            return 1;
        }
    }

    static class TakesSecret { // error: no-accessible-constructor
        TakesSecret(Secret secret) {}

        @Cached
        int price(String sku) {
            return 1;
        }

        private static class Secret {}
    }

    static class OneOfTwo {
        OneOfTwo() {}

        private OneOfTwo(int size) {}

        @Cached
        int price(String sku) {
            return 1;
        }
    }
}
// generated: CachedNoAccessibleConstructor_OneOfTwo
