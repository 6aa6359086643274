package deprecation;

import io.cachewright.Cached;
import java.util.List;

@Deprecated
public class Service {
    int loads;

    @Deprecated(forRemoval = true)
    public Service(int number) {}

    public Service() {}

    @Cached
    @Deprecated(since = "3", forRemoval = true)
    public int count(String name) {
        return ++loads;
    }

    @Cached
    @SuppressWarnings("removal")
    public List<Old> old(Old old, Doomed doomed) {
        loads++;
        return List.of(old);
    }
}
