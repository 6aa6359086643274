package revisions;

public class Check {
    private static int edition = 1;
    private static int loads;

    public static void main(String[] args) {
        CachedPages pages = new CachedPages();
        check(order(pages, 1, 1).equals("order 1") && order(pages, 1, 1).equals("order 1"));
        check(order(pages, 1, 2).equals("order 2") && order(pages, 1, 2).equals("order 2"));
        check(pages.order(new Pages.Order(1, null)).equals("order 3")); // no revision, so nothing is kept
        check(order(pages, 1, 2).equals("order 2"));

        check(pages.page("a").equals("page 4") && pages.page("a").equals("page 4"));
        pages.catalog = 2;
        check(pages.page("a").equals("page 5") && pages.page("a").equals("page 5"));

        check(pages.row(7, 1).equals("row 6") && pages.row(7, 1).equals("row 6"));
        check(pages.row(7, null).equals("row 7") && pages.row(7, null).equals("row 7"));

        pages.pageCache().put("b", 2, "put");
        check(pages.page("b").equals("put"));
        pages.pageCache().put("b", 1, "old");
        check(pages.pageCache().peek("b", 1).equals("old") && !pages.pageCache().contains("b", 2));
        check(pages.page("b").equals("page 8"));
        check(pages.pageCache().refresh("b").equals("page 9") && pages.pageCache().contains("b", 2));

        CachedShelf shelf = new CachedShelf(new Shelf() {
            @Override
            public String book(String title) {
                return title + ++loads;
            }

            @Override
            public int getEdition() {
                return edition;
            }
        });
        check(shelf.book("b").equals("b1") && shelf.book("b").equals("b1"));
        edition = 2;
        check(shelf.book("b").equals("b2") && shelf.book("b").equals("b2"));
    }

    private static String order(Pages pages, long id, long revision) {
        return pages.order(new Pages.Order(id, new Pages.Stamp(revision)));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
