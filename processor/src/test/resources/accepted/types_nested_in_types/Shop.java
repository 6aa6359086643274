package types_nested_in_types;

import io.cachewright.Cached;
import java.util.List;
import java.util.Map;

public interface Shop {
    enum Size {
        S,
        L
    }

    record Item(String name, Size size) {}

    sealed interface Offer permits Discount, Gift {}

    record Discount(int percent) implements Offer {}

    record Gift(Item item) implements Offer {}

    @Cached
    Offer offer(Item item, Size size, Map<Size, ? extends List<Item>> stock);
}
