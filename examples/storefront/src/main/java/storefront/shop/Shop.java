package storefront.shop;

import java.util.List;
import java.util.Optional;

/** What customers see. With the beans of Spring it is cached, with plain objects of the same classes it is not. */
public final class Shop {
    private final Catalogue catalogue;
    private final Baskets baskets;
    private final Stock stock;

    /** All that is shown of one product. */
    public record Page(Product product, int pieces, List<Baskets.Companion> boughtWith) {}

    /** What may change of a product. */
    public record Tag(Product product, int pieces) {}

    public Shop(Catalogue catalogue, Baskets baskets, Stock stock) {
        this.catalogue = catalogue;
        this.baskets = baskets;
        this.stock = stock;
    }

    /** Without any cache: what {@code new} makes of an annotated class keeps nothing. */
    public static Shop uncached(Queries queries) {
        return new Shop(new Catalogue(queries), new Baskets(queries), new Stock(queries));
    }

    public Optional<Page> page(String sku) {
        return catalogue.product(sku).map(product -> new Page(product, stock.pieces(sku), baskets.boughtWith(sku)));
    }

    public Optional<Tag> tag(String sku) {
        return catalogue.product(sku).map(product -> new Tag(product, stock.pieces(sku)));
    }

    public List<Product> search(String words, String department) {
        return catalogue.search(words, department);
    }
}
