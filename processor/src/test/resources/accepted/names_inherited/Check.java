package names_inherited;

public class Check {
    public static void main(String[] args) {
        CachedService service = new CachedService();
        Grandparent.Cache cache = Grandparent.Cache.ONE;
        check(service.price(1, new long[2], cache, null).equals("price 1"));
        check(service.price(1, new long[2], cache, null).equals("price 1"));
        check(service.priceCache() == null && service.priceCache_().size() == 1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
