package overriding_in_package;

import io.cachewright.Cached;
import java.util.List;

/** Methods with type variables of their own that nobody outside the package may override. */
class Lists<K> {
    @Cached
    <E> List<E> wrap(K key, List<E> list) {
        return list;
    }
}
