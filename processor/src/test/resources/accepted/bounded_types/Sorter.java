package bounded_types;

import io.cachewright.Cached;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

public class Sorter<S extends Comparable<? super S>> {
    int loads;

    @Cached
    public <T extends Comparable<T>> T max(List<T> items) {
        loads++;
        return items.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    @Cached
    public <E extends Enum<E>> E parse(Class<E> type, String name) {
        loads++;
        return Enum.valueOf(type, name);
    }

    @Cached
    public <E extends Enum<E>> EnumMap<E, Integer> counts(Collection<? extends E> items, Class<E> type) {
        loads++;
        EnumMap<E, Integer> counts = new EnumMap<>(type);
        items.forEach(item -> counts.merge(item, 1, Integer::sum));
        return counts;
    }

    @Cached
    public S least(Collection<? extends S> items, Map<? super S, ?> weights) {
        loads++;
        return items.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    @Cached
    public <N extends Node<N>> N root(N node) {
        loads++;
        return node.parent() == null ? node : node.parent();
    }

    public interface Node<N extends Node<N>> {
        N parent();
    }

    public record Leaf(String name, Leaf parent) implements Node<Leaf> {}

    @Cached
    public TimeUnit[] units(TimeUnit... units) {
        loads++;
        return units;
    }
}
