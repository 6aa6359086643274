package inherited_methods;

import io.cachewright.runtime.Caches;
import java.util.List;

public class Check {
    public static void main(String[] args) {
        CachedNumberLoader numbers = new CachedNumberLoader();
        int three = numbers.load("abc");
        check(three == 3 && numbers.load("abc") == 3 && numbers.loads == 1);
        check(numbers.loadAll(List.of("a", "bc")).equals(List.of(1, 2)));
        check(numbers.loadAll(List.of("a", "bc")).equals(List.of(1, 2)) && numbers.loads == 2);
        check(numbers.hidden(new String[] {"a"}, 7) == 7 && numbers.hidden(new String[] {"a"}, 7) == 7);
        check(numbers.loads == 3 && numbers.loadCache().peek("abc") == 3);

        CachedListLoader<Double> lists = new CachedListLoader<>();
        check(lists.load(1.5).equals(List.of(1.5, 1.5)) && lists.first(1.5) == 1.5 && lists.loads == 1);

        Caches caches = Caches.local();
        CachedDeepLoader deep = new CachedDeepLoader(caches, "name");
        check(deep.first(1) == 1 && deep.first(1) == 1 && deep.loads == 1 && deep.load(1).get(1) == 1);
        CachedListLoader<Integer> other = new CachedListLoader<>(caches);
        check(other.first(1) == 1 && other.loads == 1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
