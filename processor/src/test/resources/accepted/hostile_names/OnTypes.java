package hostile_names;

import io.cachewright.CacheInvalidate;
import io.cachewright.CachePut;
import io.cachewright.Cached;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Types that carry what nobody else can see. */
public class OnTypes {
    @Target(ElementType.TYPE_USE)
    private @interface Positive {}

    int loads;

    @Cached
    public @Positive long get(@Positive long x) {
        return ++loads;
    }

    @CacheInvalidate(method = "get")
    public void change(int x) {}

    @CachePut(method = "get")
    public int put(int x) {
        return -1;
    }
}
