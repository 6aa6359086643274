package hostile_names;

import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.time.Duration;

/** Fields and parameters called like the classes that generated code names. */
public class Fields {
    int Caches = 1;
    int Content = 2;
    int NoKey = 3;
    int CacheSpec = 4;
    int Under = 5;
    int Objects = 6;
    int sumCache = 7;
    protected String QuoteCache = "";

    public Fields(int Caches, Duration Duration) {
        this.Caches = Caches;
    }

    @Cached(ttl = "10m")
    public int[] sum(int Content) {
        return new int[] {Content};
    }

    @Cached
    public int quote(@NotKey int NoKey) {
        return NoKey;
    }

    @Cached
    public int numbers(int Integer, long Long, double Double) {
        return Integer;
    }

    @Cached(version = "sumCache")
    public String name(String Under) {
        return Under;
    }
}
