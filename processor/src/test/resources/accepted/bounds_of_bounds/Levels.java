package bounds_of_bounds;

import io.cachewright.CacheGroup;
import io.cachewright.Cached;
import java.util.EnumMap;
import java.util.List;

/** Type variables that others bound, and what can't be inferred of them from the arguments. */
public class Levels<L extends Enum<L>, M extends L> {
    int loads;

    /** Neither is in the parameters. */
    @Cached
    public <A extends Enum<A>, B extends A> List<B> named(String name) {
        loads++;
        return List.of();
    }

    @Cached
    public <E extends Comparable<E>> int size(EnumMap<Thread.State, ? super E> map, int more) {
        loads++;
        return map.size() + more;
    }

    @Cached
    public String inGroup(@CacheGroup String group, L level, List<M> others) {
        loads++;
        return group;
    }
}
