package names_differing_in_capitals;

import io.cachewright.Cached;

public class Urls {
    int loads;

    @Cached
    public String url(String name) {
        return "url" + ++loads;
    }

    @Cached
    public String URL(String name) {
        return "URL" + ++loads;
    }

    @Cached
    public String Url(String name) {
        return "Url" + ++loads;
    }

    @Cached
    public String fooCache(String a, int b) {
        return "fooCache" + ++loads;
    }

    @Cached
    public String FooCache(String a, int b) {
        return "FooCache" + ++loads;
    }
}
