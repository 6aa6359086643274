package names_that_are_keywords_elsewhere;

import io.cachewright.Cached;

public class module {
    int loads;

    @Cached
    public String record(String record) {
        return record + ++loads;
    }

    @Cached
    public String var(String var, int yield) {
        return var + ++loads;
    }

    @Cached
    public String yield(String sealed, String permits) {
        return sealed + ++loads;
    }

    @Cached
    public String open(int with, int to, int opens) {
        return "open" + ++loads;
    }
}
