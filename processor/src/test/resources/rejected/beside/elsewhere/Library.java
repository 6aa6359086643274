package elsewhere;


/** A class of another package, with what a caching class in ours can and can't use. */
public class Library {
    public Library() {}

    public Book find(String title) {
        return new Book();
    }

    public Leaflet leaflet() {
        return new Leaflet();
    }

    public static class Book {
        String shelf = "A";

        public int pages() {
            return 1;
        }

        protected int copies() {
            return 1;
        }
    }

    static class Leaflet {}

    enum Size {
        LARGE
    }

    public Size size() {
        return Size.LARGE;
    }

    int opened = 1;

    /** Names in an interface what only its own package sees. */
    public interface Archive {
        default Leaflet newest() {
            return null;
        }
    }
}
