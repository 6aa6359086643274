package names_inherited;

import io.cachewright.Cached;

public class Service extends Grandparent implements Marker {
    int loads;

    @Cached
    public java.lang.String price(int id, long[] more, Cache cache, String string) {
        return "price " + ++loads;
    }
}
