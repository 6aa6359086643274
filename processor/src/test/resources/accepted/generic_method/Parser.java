package generic_method;

import io.cachewright.Cached;
import java.util.List;
import java.util.Map;

public class Parser {
    int loads;

    @Cached
    public <T> T convert(Class<T> type, String text) {
        loads++;
        return type.cast(type == Integer.class ? (Object) Integer.valueOf(text) : text);
    }

    @Cached
    @SuppressWarnings("unchecked")
    public <T extends Number, L extends List<T>> Map<String, L> group(L items, T... more) {
        loads++;
        return Map.of("all", items);
    }

    @Cached
    public <E> List<E> twice(E item) {
        loads++;
        return List.of(item, item);
    }

    @Cached
    public <A, B extends A> A first(A a, B b) {
        loads++;
        return a;
    }
}
