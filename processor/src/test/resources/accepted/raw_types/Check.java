package raw_types;

import java.util.List;
import java.util.Map;

@SuppressWarnings("rawtypes")
public class Check {
    public static void main(String[] args) {
        CachedLegacy<String> legacy = new CachedLegacy<>();
        List[] lists = {List.of()};
        check(legacy.list(Map.of(), lists).equals(List.of(0, 1)) && legacy.list(Map.of(), lists).size() == 2);
        check(legacy.loads == 1);
        check(legacy.same("a").equals("a") && legacy.same("a").equals("a") && legacy.loads == 2);
        check(legacy.both(List.of(), Map.of()).equals(legacy.both(List.of(), Map.of())) && legacy.loads == 3);
        check(legacy.later("a").join().equals("a4") && legacy.later("a").join().equals("a4"));
        legacy.change("a").join();
        check(legacy.later("a").join().equals("a5"));
        CachedLegacy raw = new CachedLegacy();
        check(raw.list(null == null ? Map.of() : null, lists).size() == 2);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
