package shared_caches;

import io.cachewright.runtime.Caches;

public class Check {
    public static void main(String[] args) {
        Caches caches = Caches.local();
        CachedNames one = new CachedNames(caches);
        CachedNames two = new CachedNames(caches);
        check(one.name(1).equals("name 1.1") && two.name(1).equals("name 1.1") && two.loads == 0);
        CachedNames.NameCache handle = CachedNames.NameCache.in(caches);
        check(handle.peek(1).equals("name 1.1") && handle.peek(2) == null && !handle.contains(2));
        handle.put(2, "put");
        check(one.name(2).equals("put") && two.name(2).equals("put"));
        two.nameCache().invalidate(1);
        check(one.name(1).equals("name 1.2") && handle.stats().loads() == 2 && handle.size() == 2);
        handle.invalidateAll();
        check(two.name(1).equals("name 1.1") && handle.size() == 1);

        CachedNames alone = new CachedNames();
        check(alone.name(1).equals("name 1.1") && new CachedNames().name(1).equals("name 1.1") && alone.loads == 1);
        check(new CachedNames(Caches.disabled()).name(1).equals("name 1.1"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
