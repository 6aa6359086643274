package storefront.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import storefront.shop.Prices;
import storefront.shop.Product;
import storefront.shop.Shop;
import storefront.shop.Stock;

/** The shop over HTTP. With {@code caches=off} the same classes answer as {@code new} makes them, without caches. */
@RestController
@RequestMapping("/shop")
class ShopController {
    private static final BigDecimal DEAREST = new BigDecimal("99999.99");

    private final Counters counters;
    private final Prices prices;
    private final Stock stock;

    /** A price, as asked for. */
    record NewPrice(BigDecimal price) {}

    /** So many pieces, as asked for: sold, or delivered if negative. */
    record Sale(int pieces) {}

    ShopController(Counters counters, Prices prices, Stock stock) {
        this.counters = counters;
        this.prices = prices;
        this.stock = stock;
    }

    @GetMapping("/products/{sku}")
    Shop.Page page(@PathVariable String sku, @RequestParam(defaultValue = "on") boolean caches) {
        return found(sku, counters.answer(caches, shop -> shop.page(sku)));
    }

    /** What may have changed, for those who look again and again. Not counted as an answer to a customer. */
    @GetMapping("/products/{sku}/tag")
    Shop.Tag tag(@PathVariable String sku) {
        return found(sku, counters.shop(true).tag(sku));
    }

    @GetMapping("/search")
    List<Product> search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam String department,
            @RequestParam(defaultValue = "on") boolean caches) {
        return counters.answer(caches, shop -> shop.search(words, department));
    }

    @PostMapping("/products/{sku}/price")
    Product reprice(@PathVariable String sku, @RequestBody NewPrice asked) {
        BigDecimal price = asked.price();
        if (price == null
                || price.signum() <= 0
                || price.compareTo(DEAREST) > 0
                || price.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("A price is from 0.01 to " + DEAREST + ", in whole cents.");
        }
        return prices.reprice(sku, price);
    }

    @PostMapping("/products/{sku}/sale")
    Shop.Tag sell(@PathVariable String sku, @RequestBody Sale sale) {
        if (sale.pieces() == 0 || Math.abs(sale.pieces()) > 100) {
            throw new IllegalArgumentException("One sells 1 to 100 pieces, or takes delivery of as many.");
        }
        Shop.Tag before = tag(sku);
        if (!stock.sell(sku, sale.pieces())) {
            throw new IllegalStateException(
                    "There are not enough pieces of " + before.product().name() + ".");
        }
        return tag(sku);
    }

    private static <T> T found(String sku, Optional<T> found) {
        return found.orElseThrow(() -> new NoSuchElementException("There is no product " + sku + "."));
    }
}
