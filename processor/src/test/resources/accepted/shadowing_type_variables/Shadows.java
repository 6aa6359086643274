package shadowing_type_variables;

import io.cachewright.CacheGroup;
import io.cachewright.Cached;
import java.util.List;

public class Shadows<T, String> {
    int loads;

    public Shadows() {}

    public <T extends Comparable<T>, T_ extends Exception> Shadows(T least, List<? extends T_> failures) throws T_ {}

    @Cached
    public <T> T inner(T value) {
        loads++;
        return value;
    }

    @Cached
    public T outer(List<? super T> values) {
        loads++;
        return null;
    }

    @Cached
    public <Cache, Entry extends Comparable<Entry>> Entry ours(Cache cache, Entry entry, String string) {
        loads++;
        return entry;
    }

    @Cached(tags = "number:{number.intValue}")
    public <T extends Number> int partly(@CacheGroup T number, String string) {
        return ++loads;
    }
}
