package storefront.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import storefront.shop.Product;

/** The products and the sales of the shop. */
public final class Seed {
    /** How many products there are. */
    public static final int PRODUCTS = 4_000;

    /** How many customers have bought something. */
    static final int BASKETS = 40_000;

    private static final long SEED = 20_261_121;

    private Seed() {}

    /** The departments, by name. */
    public static List<String> departments() {
        return Words.departments();
    }

    /** A kind of thing that a department has. */
    public static String thing(String department, Random random) {
        return pick(Words.things(department), random);
    }

    /** The number of an article, from 0 on. */
    public static String sku(int number) {
        return String.format(Locale.ROOT, "P-%04d", number + 1);
    }

    /** An article that is asked for: the second half as often as the first, the third a third as often (Zipf's law). */
    public static String popular(Random random) {
        return sku((int) Math.pow(PRODUCTS, random.nextDouble()) - 1);
    }

    static List<Product> products() {
        Random random = new Random(SEED);
        List<Product> products = new ArrayList<>(PRODUCTS);
        for (int i = 0; i < PRODUCTS; i++) {
            products.add(product(sku(i), random));
        }
        return products;
    }

    private static Product product(String sku, Random random) {
        String department = pick(departments(), random);
        String thing = thing(department, random);
        String quality = pick(Words.QUALITIES, random);
        String style = pick(Words.STYLES, random);
        int praise = random.nextInt(Words.PRAISES.size() - 1);
        String description = "From the " + style + " line: " + quality.toLowerCase(Locale.ROOT) + " " + thing + ". "
                + Words.PRAISES.get(praise) + " " + Words.PRAISES.get(praise + 1);
        BigDecimal price = BigDecimal.valueOf(500 + random.nextInt(19_500), 2);
        return new Product(sku, quality + " " + style + " " + thing, department, description, price);
    }

    static List<Set<String>> baskets() {
        Random random = new Random(SEED + 1);
        List<Set<String>> baskets = new ArrayList<>(BASKETS);
        for (int i = 0; i < BASKETS; i++) {
            Set<String> skus = new LinkedHashSet<>();
            for (int pieces = 1 + random.nextInt(5); pieces > 0; pieces--) {
                skus.add(popular(random));
            }
            baskets.add(skus);
        }
        return baskets;
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
