package names_like_java_lang_in_package;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import java.util.List;

public class Service {
    int loads;

    @Cached
    public int length(String text) {
        return text.text().length() + ++loads;
    }

    @CacheInvalidate(method = "length", when = CacheInvalidate.When.ALWAYS)
    public void change(String text) {}

    @Cached(key = "amount.number")
    public int rounded(elsewhere.Amount amount) {
        return ++loads;
    }

    @Cached
    public Integer ours(java.lang.Object value, double number) {
        loads++;
        return new Integer();
    }

    @Cached
    @java.lang.Deprecated
    public <T extends java.lang.Object & Comparable<T>> List<T> raw(T value, int[] more, String text) {
        loads++;
        return List.of(value);
    }
}
