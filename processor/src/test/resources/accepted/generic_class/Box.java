package generic_class;

import io.cachewright.Cached;
import java.util.List;
import java.util.Map;

public class Box<K, V extends Number> {
    private final Map<K, V> values;
    int loads;

    public Box(Map<K, V> values) {
        this.values = values;
    }

    @Cached
    public V get(K key) {
        loads++;
        return values.get(key);
    }

    @Cached
    public List<V> all(List<? extends K> keys, V otherwise) {
        loads++;
        return keys.stream().map(key -> values.getOrDefault(key, otherwise)).toList();
    }

    @Cached
    public V at(List<K> keys, int[] positions) {
        loads++;
        return values.get(keys.get(positions[0]));
    }

    @Cached
    public int size() {
        loads++;
        return values.size();
    }
}
