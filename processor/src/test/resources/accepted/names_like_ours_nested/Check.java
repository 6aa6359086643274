package names_like_ours_nested;

import java.util.Map;
import names_like_ours_nested.Service.Caches;
import names_like_ours_nested.Service.Key;
import names_like_ours_nested.Service.List;

public class Check {
    public static void main(String[] args) {
        CachedService service = new CachedService();
        List list = new List();
        Map.Entry<Key, java.util.List<Service.Cache>> entry = Map.entry(new Key("a"), java.util.List.of());
        check(service.get(Caches.ONE, entry, list) == service.get(Caches.ONE, entry, list) && service.loads == 1);
        check(service.sum(new int[1]) == 2 && service.sum(new int[1]) == 2);
        check(service.packages(new int[1], "a") == 3 && service.packages(new int[1], "a") == 3);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
