package rejected;

import io.cachewright.Cached;

abstract class MethodsThatCannotBeOverridden {
    @Cached
    static int ofClass(String sku) { // error: method-is-static
        return 1;
    }

    @Cached
    private static int hidden(String sku) { // error: method-is-private
        return 1;
    }

    @Cached
    final int last(String sku) { // error: method-is-final
        return 1;
    }

    @Cached
    abstract int open(String sku); // error: method-is-abstract

    @Cached
    void nothing(String sku) {} // error: method-returns-void

    @Cached
    Void nothingInAnObject(String sku) { // error: method-returns-void
        return null;
    }

    @Cached
    static void ofClassAndNothing(String sku) {} // error: method-is-static, method-returns-void

    interface Prices {
        @Cached
        static int ofInterface(String sku) { // error: method-is-static
            return 1;
        }

        @Cached
        private int hidden(String sku) { // error: method-is-private
            return 1;
        }

        @Cached
        void nothing(String sku); // error: method-returns-void

        @Cached
        default void nothingByDefault(String sku) {} // error: method-returns-void
    }
}
