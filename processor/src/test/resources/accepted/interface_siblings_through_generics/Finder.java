package interface_siblings_through_generics;

import io.cachewright.Cached;

/** Once T is String, both parents have the same method, and a call of it on a Finder could mean either. */
public interface Finder extends Finder.OfAny<String>, Finder.OfText {
    interface OfAny<T> {
        int find(T what);

        @Cached
        Number count(T what);
    }

    interface OfText {
        int find(String text);

        Integer count(String text);
    }

    @Cached
    int length(String text);
}
