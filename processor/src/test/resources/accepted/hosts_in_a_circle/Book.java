package hosts_in_a_circle;

import io.cachewright.Cached;

public class Book {
    private final Author author;

    public Book(Author author) {
        this.author = author;
    }

    /** It is known by its caching class. */
    public Book(CachedAuthor author, String title) {
        this.author = author;
    }

    @Cached
    public CachedAuthor author(int edition) {
        return (CachedAuthor) author;
    }
}
