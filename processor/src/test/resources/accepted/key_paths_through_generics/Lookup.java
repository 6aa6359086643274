package key_paths_through_generics;

import io.cachewright.Cached;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

public class Lookup<C extends Comparable<C>> {
    int loads;

    public interface HasId<I> {
        I id();
    }

    public interface HasName {
        String getName();
    }

    public record Pair<A, B>(A first, B second, List<B> more) {
        public Pair(A first, B second) {
            this(first, second, List.of());
        }
    }

    public record Node(Long id, Node next, List<String> tags) implements HasId<Long> {}

    @Cached(key = "pair.first.length")
    public int throughArgument(Pair<String, ?> pair) {
        return ++loads;
    }

    @Cached(key = {"pair.first", "pair.second.id", "pair.more"})
    public int throughWildcard(Pair<?, ? extends HasId<Long>> pair) {
        return ++loads;
    }

    @Cached(key = {"item.id", "item.name"})
    public <T extends HasId<C> & HasName> int throughBounds(T item) {
        return ++loads;
    }

    @Cached(key = {"node.next.next.tags"})
    public int nested(Node node) {
        return ++loads;
    }

    @Cached(key = {"entry.key", "entry.value.second"})
    public <V> int throughVariables(Map.Entry<C, Pair<C, V>> entry) {
        return ++loads;
    }

    @Cached(key = "supplier.get")
    public int throughLambda(Supplier<? extends List<? super Integer>> supplier) {
        return ++loads;
    }
}
