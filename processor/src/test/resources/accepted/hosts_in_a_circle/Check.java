package hosts_in_a_circle;

public class Check {
    public static void main(String[] args) {
        CachedAuthor author = new CachedAuthor();
        CachedBook book = author.firstBook("one");
        check(book == author.firstBook("one") && author.loads == 1);
        check(author.books("two", book) == author.books("two", new CachedBook(author, "three")));
        check(book.author(1) == author && author.loads == 2);
        CachedNovelist novelist = new CachedNovelist();
        check(novelist.name(2).equals(novelist.name(2)) && novelist.loads == 1);
        CachedShelf shelf = ((Shelf) String::length).cached();
        check(shelf.books("art") == 3 && shelf.cached() != shelf);
        check(novelist.firstBook("one") == novelist.firstBook("one") && novelist.loads == 2);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
