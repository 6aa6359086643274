package rejected;

import io.cachewright.Cached;
import kotlin.Metadata;
import kotlin.jvm.functions.Function1;
import kotlin.sequences.Sequence;

/** Classes of Kotlin as kapt says them in Java. */
@Metadata(k = 1)
class KotlinClasses { // generated: CachedKotlinClasses_Open
    @Metadata(k = 1)
    static final class Closed { // error: host-is-final
        @Cached
        public final int price(String sku) { // error: method-is-final
            return 1;
        }
    }

    @Metadata(k = 1)
    static final class Data { // error: host-is-final
        public final String component1() {
            return "";
        }

        @Cached
        public int price(String sku) {
            return 1;
        }
    }

    @Metadata(k = 1)
    static final class Companion { // error: host-is-final, no-accessible-constructor
        private Companion() {}

        @Cached
        public int price(String sku) {
            return 1;
        }
    }

    @Metadata(k = 2)
    static final class PricesKt { // error: host-is-final
        @Cached
        public static int price(String sku) { // error: method-is-static
            return 1;
        }
    }

    @Metadata(k = 1)
    class Inner { // error: host-is-inner
        @Cached
        public int price(String sku) {
            return 1;
        }
    }

    @Metadata(k = 1)
    static class Members {
        public int getSize() {
            return 1;
        }

        @Cached
        @Deprecated
        public static void getSize$annotations() {} // error: method-is-static

        @Cached
        private int price(String sku) { // error: method-is-private
            return 1;
        }
    }

    @Metadata(k = 1)
    static class Open {
        @Cached
        Sequence<String> names(String sku) { // warning: value-may-be-one-shot
            return null;
        }

        @Cached
        int sum(Function1<String, Integer> price) { // warning: identity-key
            return 1;
        }

        @Cached
        int count(Sequence<String> skus) { // warning: identity-key
            return 1;
        }
    }
}
