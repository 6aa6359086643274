package generic_class;

import io.cachewright.runtime.Caches;
import java.util.List;
import java.util.Map;

public class Check {
    public static void main(String[] args) {
        Caches caches = Caches.local();
        CachedBox<String, Integer> box = new CachedBox<>(caches, Map.of("a", 1));
        check(box.get("a") == 1 && box.get("a") == 1 && box.get("b") == null && box.get("b") == null && box.loads == 2);
        check(box.all(List.of("a", "b"), 7).equals(List.of(1, 7)) && box.all(List.of("a", "b"), 7).size() == 2);
        check(box.size() == 1 && box.size() == 1 && box.loads == 4);
        check(box.at(List.of("b", "a"), new int[] {1}) == 1 && box.at(List.of("b", "a"), new int[] {1}) == 1);
        check(box.loads == 5);
        Integer peeked = box.getCache().peek("a");
        check(peeked == 1 && CachedBox.GetCache.<String, Integer>in(caches).peek("a") == 1);
        box.allCache().put(List.of("z"), 0, List.of(26));
        check(box.all(List.of("z"), 0).equals(List.of(26)));
        check(CachedBox.SizeCache.in(caches).peek() == 1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
