package tags_through_generics;

import io.cachewright.runtime.Caches;
import java.util.function.Supplier;
import tags_through_generics.Store.Book;

public class Check {
    private static final Caches CACHES = Caches.local();

    public static void main(String[] args) {
        CachedStore<String, Book> store = new CachedStore<>(CACHES);
        Book book = new Book("a", "novel", 7);
        dropped(() -> store.find("a", 1), () -> CACHES.invalidateTags("entity:a"));
        dropped(() -> store.find("a", 1), () -> CACHES.invalidateTags("entities"));
        dropped(() -> store.find("a", 1), () -> store.findCache().invalidateById("a"));
        store.single("a");
        store.single("a");
        CACHES.invalidateTags("entity:a");
        store.single("a");
        check(store.loads == 6);
        store.singleCache().put("a", book);
        check(store.singleCache().contains("a"));
        CACHES.invalidateTags("entity:a");
        check(!store.singleCache().contains("a"));
        dropped(() -> store.load(book), () -> CACHES.invalidateTags("kind:novel"));
        store.loadCache().put("a", "essay", "put");
        check(store.load(book).equals("put"));
        dropped(() -> store.load(book), () -> CACHES.invalidateTags("kind:essay"));
        dropped(store::all, () -> CACHES.invalidateTags("everything"));
        store.allCache().refresh();
        dropped(store::all, () -> CACHES.invalidateTags("everything"));
        dropped(() -> store.own(book, "n"), () -> CACHES.invalidateTags("owner:7"));
        dropped(() -> store.own(book, "n"), () -> CACHES.invalidateTags("name:n"));
        dropped(() -> store.own(book, "n"), () -> store.ownCache().invalidateByEntity(book));
        store.ownCache().put(book, "novel", 7L, "n", "put");
        dropped(() -> store.own(book, "n"), () -> CACHES.invalidateTags("owner:7"));
        inherited(book);
    }

    private static void inherited(Book book) {
        CachedBooks books = new CachedBooks(CACHES);
        dropped(() -> books.find("b", 1), () -> CACHES.invalidateTags("entity:b"));
        dropped(() -> books.find("b", 1), () -> books.findCache().invalidateById("b"));
        dropped(() -> books.load(book), () -> CACHES.invalidateTags("kind:novel"));
        dropped(() -> books.own(book, "n"), () -> CACHES.invalidateTags("owner:7"));
        books.loadCache().put("a", "essay", "put");
        dropped(() -> books.load(book), () -> CACHES.invalidateTags("kind:essay"));
    }

    private static void dropped(Supplier<Object> call, Runnable invalidation) {
        Object before = call.get();
        check(call.get().equals(before));
        invalidation.run();
        check(!call.get().equals(before));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
