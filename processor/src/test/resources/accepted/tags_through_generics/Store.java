package tags_through_generics;

import io.cachewright.CacheGroup;
import io.cachewright.Cached;
import io.cachewright.NotKey;

public class Store<I extends CharSequence & Comparable<I>, E extends Store.Entity<I>> {
    public interface Entity<I> {
        I id();

        String kind();
    }

    public interface Owned {
        long owner();
    }

    public record Book(String id, String kind, long owner) implements Entity<String>, Owned {}

    int loads;

    @Cached(tags = {"entity:{id}", "entities"})
    public String find(@CacheGroup I id, int page) {
        return "find " + ++loads;
    }

    @Cached(tags = "entity:{id}")
    public E single(I id) {
        loads++;
        return null;
    }

    @Cached(key = "entity.id", tags = {"entity:{entity.id}", "kind:{entity.kind}"})
    public String load(E entity) {
        return "load " + ++loads;
    }

    @Cached(tags = "everything")
    public String all() {
        return "all " + ++loads;
    }

    @Cached(tags = {"kind:{entity.kind}", "owner:{entity.owner}", "name:{name}"})
    public <T extends Entity<I> & Owned, N extends CharSequence> String own(@CacheGroup T entity, @NotKey N name) {
        return "own " + ++loads;
    }
}
