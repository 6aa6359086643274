package nullness_declared;

import io.cachewright.Cached;

public class Directory {
    int loads;

    @Cached
    @Nullable
    public String find(@Nullable String id, @Nullable String[] more) {
        loads++;
        return id;
    }

    @Cached
    @Nullable
    Integer boxed(@Nullable Integer id) {
        loads++;
        return null;
    }
}
