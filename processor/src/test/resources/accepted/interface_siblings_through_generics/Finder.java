package interface_siblings_through_generics;

import io.cachewright.Cached;

/** Once T is String, both parents have the same methods, and a call of one on a Finder could mean either. */
public interface Finder extends FindsAny<String>, FindsText {
    @Cached
    int length(String text);
}
