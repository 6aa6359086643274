package raw_superclass;

import io.cachewright.Cached;
import java.util.List;

public class Generic<T extends Number> {
    int loads;

    @Cached
    public T first(List<T> items) {
        loads++;
        return items.get(0);
    }
}
