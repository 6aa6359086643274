package rejected;

import io.cachewright.Cached;
import java.util.List;

class MissingTypes {
    static class Returned {
        @Cached
        Nowhere nowhere(String sku) { // error: missing-type
            return null;
        }
    }

    static class TakenInside {
        @Cached
        int number(List<? extends Nowhere> nowhere, Neither neither) { // error: missing-type
            return 1;
        }
    }

    static class Extended extends Nowhere { // error: missing-type
        @Cached
        int number(String sku) {
            return 1;
        }
    }

    static class Constructed {
        Constructed(Nowhere nowhere) {} // error: missing-type

        @Cached
        int number(String sku) {
            return 1;
        }
    }

    static class Untouched {
        Nowhere field;

        Nowhere notCached() {
            return null;
        }

        @Cached
        int number(String sku) {
            return 1;
        }
    }
}
// generated: CachedMissingTypes_Untouched
