package inherited_methods;

import io.cachewright.Cached;
import java.util.List;

public abstract class Loader<I, R> {
    int loads;

    @Cached(maxSize = 20)
    public R load(I id) {
        loads++;
        return read(id);
    }

    @Cached
    protected <T extends List<I>> List<R> loadAll(T ids) {
        loads++;
        return ids.stream().map(this::read).toList();
    }

    @Cached
    int hidden(I[] ids, int number) {
        loads++;
        return number;
    }

    abstract R read(I id);
}
