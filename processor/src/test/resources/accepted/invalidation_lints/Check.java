package invalidation_lints;

import io.cachewright.runtime.Caches;

public class Check {
    @SuppressWarnings("deprecation")
    public static void main(String[] args) {
        Caches caches = Caches.local();
        CachedOld old = new CachedOld(caches);
        CachedShop shop = new CachedShop(caches);
        Old.Code code = new Old.Code("A1");
        old.names(code);
        check(shop.rename(code, "", "", "") == 3 && old.namesCache().size() == 0);
        old.names(code);
        check(shop.again(code, 1, 2, 3) == 1 && old.namesCache().size() == 0);
        check(shop.tag("A1").equals("A1"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
