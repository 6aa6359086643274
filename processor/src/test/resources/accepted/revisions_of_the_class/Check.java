package revisions_of_the_class;

import java.util.Optional;
import java.util.function.UnaryOperator;

public class Check {
    public static void main(String[] args) {
        CachedShop shop = new CachedShop();
        follows(shop::byMethod, shop::restock);
        follows(shop::byField, shop::restock);
        follows(shop::byStaticMethod, () -> Shop.season++);
        follows(shop::byStaticField, () -> Shop.season++);
        follows(shop::byFieldLikeOurs, () -> Shop.hit++);

        String first = shop.ofWeight(new Shop.Article("tea", Optional.of("Twinings"), false));
        check(first.equals(shop.ofWeight(new Shop.Article("jam", Optional.of("Twinings"), false))));
        check(!first.equals(shop.ofWeight(new Shop.Article("jam", Optional.empty(), false))));
        try {
            shop.ofWeight(new Shop.Article("tea", Optional.of("Twinings"), true));
            check(false);
        } catch (IllegalStateException sold) {
            check(sold.getMessage().equals("sold"));
        }
    }

    private static void follows(UnaryOperator<String> cached, Runnable change) {
        String first = cached.apply("tea");
        check(first.equals(cached.apply("tea")));
        change.run();
        check(!first.equals(cached.apply("tea")));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
