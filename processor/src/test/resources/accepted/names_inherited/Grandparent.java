package names_inherited;

public class Grandparent {
    protected enum Cache {
        ONE
    }

    protected record String(int number) {}

    public static class PriceKey {}

    protected Object priceCache;

    final Object priceCache() {
        return priceCache;
    }
}
