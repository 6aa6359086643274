package type_variables_like_methods;

import io.cachewright.Cached;
import java.util.List;

public interface Repository<find, load extends Comparable<load>, caches> {
    @Cached
    load find(find id);

    @Cached
    List<find> load(load load, caches caches);

    caches caches(find find);
}
