package rejected;

import elsewhere.Library;
import io.cachewright.Cached;
import java.util.List;

class InaccessibleTypes {
    private record Secret(int number) {}

    static class Returned {
        @Cached
        List<Secret> secrets(String sku) { // error: inaccessible-type
            return null;
        }
    }

    static class Taken {
        @Cached
        int number(Secret secret) { // error: inaccessible-type
            return 1;
        }
    }

    static class Bound {
        @Cached
        <T extends Secret> int number(List<T> secrets) { // error: inaccessible-type
            return 1;
        }
    }

    static class Thrown {
        private static class Failure extends Exception {}

        @Cached
        int number(String sku) throws Failure { // error: inaccessible-type
            return 1;
        }
    }

    static class Path {
        @Cached(key = "library.leaflet") // error: inaccessible-type
        int number(Library library) {
            return 1;
        }
    }

    static class Shelf {
        @Cached(key = "book.shelf") // error: path-not-accessible
        int field(Library.Book book) {
            return 1;
        }

        @Cached(key = "book.copies") // error: path-not-accessible
        int protectedMethod(Library.Book book) {
            return 1;
        }
    }

    static class Variable<T extends Secret> { // error: inaccessible-type
        @Cached
        int number(String sku) {
            return 1;
        }
    }

    interface WrappedVariable<T extends Secret> { // error: inaccessible-type
        @Cached
        int number(String sku);
    }

    interface PassedOn {
        void keep(Secret secret); // error: inaccessible-type

        @Cached
        int number(String sku);
    }

    interface InheritedAndPassedOn extends Library.Archive { // error: inaccessible-type
        @Cached
        int number(String sku);
    }

    static class Steps {
        record Envelope(Secret secret) {}

        @Cached(key = "envelope.secret.number") // error: path-not-accessible
        int key(Envelope envelope) {
            return 1;
        }

        @Cached(version = "envelope.secret.number") // error: path-not-accessible
        int version(Envelope envelope) {
            return 1;
        }

        @Cached(version = "envelope.secret") // error: inaccessible-type
        int typeOfVersion(Envelope envelope) {
            return 1;
        }

        Secret secret() {
            return new Secret(1);
        }

        @Cached(version = "secret") // error: inaccessible-type
        int typeOfOwnVersion(Envelope envelope) {
            return 1;
        }
    }
}
