package raw_types;

import io.cachewright.CacheInvalidate;
import io.cachewright.Cached;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

@SuppressWarnings("rawtypes")
public class Legacy<T extends Comparable> {
    int loads;

    @Cached
    public List list(Map map, List[] lists) {
        loads++;
        return List.of(map.size(), lists.length);
    }

    @Cached
    public CompletableFuture later(String text) {
        return CompletableFuture.completedFuture(text + ++loads);
    }

    @CacheInvalidate(method = "later")
    public CompletableFuture change(String text) {
        return CompletableFuture.completedFuture(null);
    }

    @Cached
    public T same(T value) {
        loads++;
        return value;
    }

    @Cached
    @SuppressWarnings("cachewright:value-of-another-class")
    public <L extends List> L both(L value, Map<String, List> more) {
        loads++;
        return value;
    }
}
