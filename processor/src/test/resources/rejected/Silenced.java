package rejected;

import io.cachewright.Cached;
import java.util.function.Function;

class Silenced {
    static class WithoutEquals {}

    static class Handle implements AutoCloseable {
        @Override
        public void close() {}
    }

    static class AtTheParameter {
        @Cached
        int lambda(@SuppressWarnings("cachewright:identity-key") Function<String, String> rule, WithoutEquals thing) { // warning: identity-key
            return 1;
        }
    }

    static class AtTheMethod {
        @Cached
        @SuppressWarnings({"unused", "cachewright:value-holds-resource"})
        Handle handle(String sku) {
            return null;
        }

        @Cached
        @SuppressWarnings("cachewright:value-may-be-one-shot")
        Iterable<String> iterable(String sku) {
            return null;
        }

        @Cached
        @SuppressWarnings({"cachewright:value-is-mutable", "cachewright:value-of-another-class"})
        <C extends java.util.Set<StringBuilder>> C builders(@SuppressWarnings("cachewright:identity-key") C set) {
            return set;
        }

        @Cached(key = "things.a")
        @SuppressWarnings("cachewright:identity-key")
        int path(Things things) {
            return 1;
        }

        record Things(WithoutEquals a) {}
    }

    @SuppressWarnings("cachewright:identity-key")
    static class AtTheClass {
        @Cached
        int text(CharSequence text, WithoutEquals thing) {
            return 1;
        }

        static class AndThoseInIt {
            @Cached
            int text(CharSequence text) {
                return 1;
            }
        }
    }

    static class AnotherRule {
        @Cached
        @SuppressWarnings("cachewright:value-may-be-one-shot")
        Handle handle(String sku) { // warning: value-holds-resource
            return null;
        }
    }

    static class AnErrorIsNotSilenced {
        @Cached
        @SuppressWarnings("cachewright:key-is-live")
        int text(StringBuilder text) { // error: key-is-live
            return 1;
        }
    }
}
// generated: CachedSilenced_AtTheParameter CachedSilenced_AtTheMethod CachedSilenced_AtTheClass CachedSilenced_AtTheClass_AndThoseInIt CachedSilenced_AnotherRule
