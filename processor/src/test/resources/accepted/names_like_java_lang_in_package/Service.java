package names_like_java_lang_in_package;

import io.cachewright.Cached;
import java.util.List;

public class Service {
    int loads;

    @Cached
    public int length(String text) {
        return text.text().length() + ++loads;
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
