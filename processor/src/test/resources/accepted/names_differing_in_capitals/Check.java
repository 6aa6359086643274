package names_differing_in_capitals;

public class Check {
    public static void main(String[] args) {
        CachedUrls urls = new CachedUrls();
        for (int round = 0; round < 2; round++) {
            check(urls.url("a").equals("url1") && urls.URL("a").equals("URL2") && urls.Url("a").equals("Url3"));
            check(urls.fooCache("a", 1).equals("fooCache4") && urls.FooCache("a", 1).equals("FooCache5"));
        }
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
