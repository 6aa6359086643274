package invalidation_by_tags_and_groups;

import invalidation_by_tags_and_groups.Catalog.Article;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

public class Check {
    private static final CachedCatalog CATALOG = new CachedCatalog();
    private static final Article A = new Article("A", 1L);
    private static final Article NOWHERE = new Article("A", null);

    public static void main(String[] args) {
        fill();
        CATALOG.clear();
        check("A1 1, A null, A1p1, A1p2, B1p1");
        CATALOG.rename("A", 1);
        check("A null, A1p1, A1p2, B1p1");
        fill();
        CATALOG.move(A);
        check("A, B, A null, A1p1, A1p2, B1p1");
        CATALOG.move(NOWHERE);
        check("A, B, A1p1, A1p2, B1p1");
        fill();
        CompletableFuture<Article> sold = new CompletableFuture<>();
        CompletableFuture<Article> seen = CATALOG.sell(Set.of("A", "B"), sold);
        check("A, B, A1 1, A null, A1p1, A1p2, B1p1");
        sold.complete(A);
        seen.join();
        check("A null, A1p1, A1p2, B1p1");
        fill();
        CATALOG.moveAll(List.of(A, NOWHERE));
        check("A, B, A1p1, A1p2, B1p1");

        fill();
        CATALOG.reprice("A", 1);
        check("A, B, A1 1, A null, B1p1");
        fill();
        CATALOG.recount(2);
        check("A, B, A1 1, A null, A1p1, A1p2, B1p1");
        CATALOG.recount(1);
        check("A, B, A1 1, A null");
        fill();
        CATALOG.both("B", null);
        check("A, B, A1 1, A null, A1p1, A1p2");
        CATALOG.both("", 1L);
        check("A, B, A1 1, A null");
        fill();
        CATALOG.repriceAll(A, new Article("C", 1L), null);
        check("A, B, A1 1, A null, B1p1");
        fill();
        CATALOG.one("A", 1, 2);
        check("A, B, A1 1, A null, A1p1, B1p1");
    }

    private static void fill() {
        CATALOG.name("A");
        CATALOG.name("B");
        CATALOG.place(A);
        CATALOG.place(NOWHERE);
        CATALOG.quote("A", 1, 1);
        CATALOG.quote("A", 1, 2);
        CATALOG.quote("B", 1, 1);
    }

    /** What is still kept. */
    private static void check(String expected) {
        StringBuilder kept = new StringBuilder();
        add(kept, "A", CATALOG.nameCache().contains("A"));
        add(kept, "B", CATALOG.nameCache().contains("B"));
        add(kept, "A1 1", CATALOG.placeCache().contains(A));
        add(kept, "A null", CATALOG.placeCache().contains(NOWHERE));
        add(kept, "A1p1", CATALOG.quoteCache().contains("A", 1, 1));
        add(kept, "A1p2", CATALOG.quoteCache().contains("A", 1, 2));
        add(kept, "B1p1", CATALOG.quoteCache().contains("B", 1, 1));
        if (!kept.toString().equals(expected)) {
            throw new AssertionError(kept + " is kept, but should be: " + expected);
        }
    }

    private static void add(StringBuilder kept, String name, boolean isKept) {
        if (isKept) {
            kept.append(kept.length() == 0 ? "" : ", ").append(name);
        }
    }
}
